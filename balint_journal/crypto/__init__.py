"""Bytes in, bytes out: key derivation, key slots, the header, the recovery key, sealed jots."""
