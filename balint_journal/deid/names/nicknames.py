"""Given names and what they are shortened to, so that one on the writer's list finds the others."""

from __future__ import annotations

_GROUPS = """
elizabeth liz lizzie lizzy beth betty bet bess libby eliza elsie lisa betsy | margaret maggie meg peggy madge marge margo rita greta daisy mags | catherine katherine kathryn cathy kathy kate katie kitty kath cath kit
william will bill billy willie liam wills | robert rob bob bobby robbie bert | richard rich rick dick richie ricky | james jim jimmy jamie jem | john jack johnny jon jock | edward ed eddie ted teddy ned
alexander alex sandy al alec alasdair lex sasha | alexandra alex sandra sasha lexi ali | michael mike mick mickey micky mikey | thomas tom tommy | charles charlie chas chuck | francis frank frankie fran | frances fran franny frankie
henry harry hal hank | anthony tony ant | andrew andy drew | david dave davy dai | daniel dan danny | samuel sam sammy | samantha sam sammy | joseph joe joey | josephine jo josie | joanna joanne jo | patrick pat paddy | patricia pat trish tricia patsy
susan sue suzy susie | deborah deb debbie debs | jennifer jen jenny jenni | christine chris chrissie tina | christopher chris kit | nicholas nick nicky | nicola nicky nic nikki | stephen steven steve ste | stephanie steph | matthew matt
benjamin ben benny benji | timothy tim | gregory greg | geoffrey jeffrey geoff jeff | kenneth ken kenny | ronald ron ronnie | donald don donny | raymond ray | leonard len lenny | albert bert al alf | frederick fred freddie | arthur art artie
victoria vicky vic tori | rebecca becky becca bex | jessica jess jessie | abigail abby abi gail | amanda mandy | barbara barb babs | dorothy dot dottie dolly | eleanor ellie nell nora nelly | emily em emmie millie | florence flo florrie flossie
gwendoline gwen | harriet hattie harry | isabel isabella bella izzy isla | jacqueline jackie jacqui | judith judy jude | lillian lily lil | louise lou lulu | mary molly polly may mamie | matilda tilly mattie | mildred millie | pamela pam | penelope penny pen
philip phil pip | philippa pippa pip | rosemary rose rosie | sarah sally sadie sal | theresa teresa terry tess tessa | valerie val | veronica ronnie | winifred win winnie | yvonne von | maureen mo reenie | mohammed muhammad mohammad mohamed mo | katarzyna kasia | malgorzata gosia
agnieszka aga | stanislaw staszek stan | zofia zosia | aleksandra ola | joanna asia | tomasz tomek | piotr piotrek | oluwaseun seun | olufunke funke | folashade shade | padraig pat paddy | seamus shay jim | siobhan shiv | bridget bridie biddy breda
"""


def _groups() -> dict[str, frozenset[str]]:
    known: dict[str, frozenset[str]] = {}
    for line in _GROUPS.replace("\n", " | ").split("|"):
        group = frozenset(line.split())
        for name in group:
            known[name] = known.get(name, frozenset()) | group
    return known


NICKNAMES = _groups()
