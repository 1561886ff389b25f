"""The name model in torch, its layers free to learn: read from the published ONNX file, and written back beside what it learnt."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn import functional

from balint_journal.deid.learnt.heard import LABELS
from lexicons.reader.notes import BUCKETS

# A word is judged by what the last of the layers see of it: this many of them.
LAYERS, VIEWS = 6, 4
WIDTH, HEADS, TINY = 384, 12, 1e-12
DROPPED = 0.1
_BLOCK, _STEPS, _MIDDLE = 32, 127, 128
_HALF = 4
# How onnxruntime multiplies: 4 is products of bytes, quicker than the published half bytes.
_ACCURACY_LEVEL = 4
_LINEAR = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "joined": "attention.output.dense", "wide": "intermediate.dense", "narrow": "output.dense",
}  # fmt: skip
_NORMS = {"norm": "attention.output.LayerNorm", "last": "output.LayerNorm"}
_VIEW = "/bert/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"
Floats = np.ndarray[Any, np.dtype[np.float32]]


class Published:
    """The published file, taken apart."""

    def __init__(self, path: str) -> None:
        self.model = onnx.load(path)
        self.arrays = {entry.name: entry for entry in self.model.graph.initializer}
        self.products = {
            node.name.strip("/").replace("/", ".").rpartition(".")[0]: node
            for node in self.model.graph.node
            if node.op_type == "MatMulNBits"
        }

    def array(self, name: str) -> Floats:
        """An array that is kept as it is: a bias, the weights of a norm."""
        return numpy_helper.to_array(self.arrays[name]).astype(np.float32)

    def embedding(self, kind: str) -> Floats:
        """A table of embeddings, kept in bytes."""
        name = f"bert.embeddings.{kind}_embeddings.weight"
        return (self.array(name + "_quantized") - self.array(name + "_zero_point")) * self.array(name + "_scale")

    def weights(self, name: str) -> Floats:
        """The weights of a product, kept in half bytes, ``_BLOCK`` to a scale."""
        node = self.products[name]
        packed = numpy_helper.to_array(self.arrays[node.input[1]])
        scales = self.array(node.input[2]).reshape(*packed.shape[:2], 1)
        halves = np.stack([packed & 15, packed >> _HALF], axis=-1).reshape(*packed.shape[:2], _BLOCK)
        return ((halves.astype(np.float32) - 8) * scales).reshape(packed.shape[0], -1)


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, published: Published, number: int) -> None:
        super().__init__()
        for own, theirs in _LINEAR.items():
            name = f"bert.encoder.layer.{number}.{theirs}"
            setattr(self, own, _linear(published.weights(name), published.array(name + ".bias")))
        for own, theirs in _NORMS.items():
            setattr(self, own, _norm(published, f"bert.encoder.layer.{number}.{theirs}"))

    def forward(self, state: torch.Tensor, unseen: torch.Tensor) -> torch.Tensor:
        """``state`` is ``(windows, pieces, WIDTH)``; ``unseen`` is added where there is no piece."""
        parts = [self._heads(made(state)) for made in (self.query, self.key, self.value)]
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=unseen)
        joined = self.joined(seen.transpose(1, 2).flatten(2))
        state = self.norm(state + functional.dropout(joined, DROPPED, self.training))
        wide = self.narrow(functional.gelu(self.wide(state)))
        return self.last(state + functional.dropout(wide, DROPPED, self.training))

    def _heads(self, state: torch.Tensor) -> torch.Tensor:
        return state.view(*state.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)


class Rampart(nn.Module):
    """The whole network as published, and what it says itself."""

    def __init__(self, published: Published) -> None:
        super().__init__()
        self.words, self.places = (
            nn.Embedding.from_pretrained(torch.tensor(published.embedding(kind))) for kind in ("word", "position")
        )
        self.register_buffer("kind", torch.tensor(published.embedding("token_type")[0]))
        self.norm = _norm(published, "bert.embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(published, number) for number in range(LAYERS))
        self.head = _linear(published.weights("classifier"), published.array("classifier.bias"))

    def states(self, ids: torch.Tensor, unseen: torch.Tensor) -> list[torch.Tensor]:
        """The state after each layer."""
        state = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kind)
        states = []
        for layer in self.layers:
            state = layer(state, unseen)
            states.append(state)
        return states

    def forward(self, ids: torch.Tensor, unseen: torch.Tensor) -> torch.Tensor:
        """The published answer in log odds."""
        answer: torch.Tensor = self.head(self.states(ids, unseen)[-1])
        return answer


class Learner(nn.Module):
    """What learns: all layers, a line for any identifier, one for each label, and a weight for each bucket. What lies below the layers stays."""

    def __init__(self, published: Published) -> None:
        super().__init__()
        self.rampart = Rampart(published)
        for part in (self.rampart.words, self.rampart.places, self.rampart.norm, self.rampart.head):
            part.requires_grad_(requires_grad=False)
        self.any, self.each = nn.Linear(WIDTH * VIEWS, 1), nn.Linear(WIDTH * VIEWS, len(LABELS))
        self.asked = nn.EmbeddingBag(BUCKETS, 1, mode="sum")
        for part in (self.any, self.each, self.asked):
            nn.init.zeros_(part.weight)
        self.register_buffer("mean", torch.zeros(WIDTH * VIEWS))
        self.register_buffer("spread", torch.ones(WIDTH * VIEWS))

    @property
    def layers(self) -> nn.ModuleList:
        """All of them, the lowest first."""
        return self.rampart.layers

    def forward(self, ids: torch.Tensor, unseen: torch.Tensor) -> list[torch.Tensor]:
        """The states by which a word is judged."""
        return self.rampart.states(ids, unseen)[-VIEWS:]


def unseen(lengths: list[int]) -> torch.Tensor:
    """For windows of these lengths: what hides the rest from them."""
    seen = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
    return torch.zeros(seen.shape).masked_fill(~seen, -1e9)[:, None, None, :]


def written(published: Published, learner: Learner) -> bytes:
    """The ONNX file that is shipped: as published, with the layers as learnt (in bytes) and one more answer, ``leanings``."""
    for number, layer in enumerate(learner.layers):
        for own, theirs in _LINEAR.items():
            name = f"bert.encoder.layer.{number}.{theirs}"
            _put_product(published, name, _plain(getattr(layer, own).weight))
            _put(published, name + ".bias", _plain(getattr(layer, own).bias))
        for own, theirs in _NORMS.items():
            for part in ("weight", "bias"):
                _put(
                    published,
                    f"bert.encoder.layer.{number}.{theirs}.{part}",
                    _plain(getattr(getattr(layer, own), part)),
                )
    _add_leanings(published.model.graph, learner)
    return bytes(published.model.SerializeToString(deterministic=True))


def _add_leanings(graph: Any, learner: Learner) -> None:  # noqa: ANN401 - onnx ships no types
    mean, spread = _plain(learner.mean), _plain(learner.spread)
    lines = np.concatenate([_plain(learner.any.weight), _plain(learner.each.weight)]) / spread
    biases = np.concatenate([_plain(learner.any.bias), _plain(learner.each.bias)]) - lines @ mean
    graph.initializer.extend(
        [numpy_helper.from_array(lines.T.copy(), "lines"), numpy_helper.from_array(biases, "line.biases")]
    )
    views = [_VIEW.format(number) for number in range(LAYERS - VIEWS, LAYERS)]
    graph.node.extend([
        helper.make_node("Concat", views, ["views"], axis=-1),
        helper.make_node("MatMul", ["views", "lines"], ["leaning"]),
        helper.make_node("Add", ["leaning", "line.biases"], ["leanings"]),
    ])  # fmt: skip
    shape = ["windows", "pieces", len(biases)]
    graph.output.append(helper.make_tensor_value_info("leanings", onnx.TensorProto.FLOAT, shape))


def _put(published: Published, name: str, array: Any) -> None:  # noqa: ANN401 - of whatever type
    published.arrays[name].CopyFrom(numpy_helper.from_array(array, name))


def _put_product(published: Published, name: str, weights: Floats) -> None:
    """A byte to a weight: with half a byte what was learnt would be lost in the rounding."""
    blocks = weights.reshape(len(weights), -1, _BLOCK)
    scales = np.maximum(np.abs(blocks).max(axis=-1) / _STEPS, 1e-8).astype(np.float32)
    node = published.products[name]
    _put(published, node.input[1], (np.rint(blocks / scales[..., None]) + _MIDDLE).astype(np.uint8))
    _put(published, node.input[2], scales)
    next(attribute for attribute in node.attribute if attribute.name == "bits").i = 8
    node.attribute.append(helper.make_attribute("accuracy_level", _ACCURACY_LEVEL))


def _linear(weights: Floats, bias: Floats) -> nn.Linear:
    made = nn.Linear(weights.shape[1], weights.shape[0])
    made.weight.data, made.bias.data = torch.tensor(weights), torch.tensor(bias)
    return made


def _norm(published: Published, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, eps=TINY)
    made.weight.data, made.bias.data = (torch.tensor(published.array(f"{name}.{part}")) for part in ("weight", "bias"))
    return made


def _plain(tensor: torch.Tensor) -> Floats:
    array: Floats = tensor.detach().numpy().astype(np.float32)
    return array
