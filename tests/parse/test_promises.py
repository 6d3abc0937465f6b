"""What the parser promises of any text: nothing lost, nothing doubled, nothing raised, the same again.

2,000 texts are tried; README says how to try 100,000.
"""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings

from gazdesk.model.blocks import Address, Boundary
from gazdesk.model.issue import Issue
from gazdesk.model.kinds import BlockKind, BoundaryKind
from gazdesk.model.pieces import PieceState
from gazdesk.model.source import SourceText
from gazdesk.parse import find_attributions, parse
from tests.parse.promises import broken
from tests.parse.random_texts import SAMPLES, STRATEGIES
from tests.parse.reading import NOTICE

TRIES = -(-20 * settings.default.max_examples // len(STRATEGIES))
TEXT = f"{NOTICE}一、河道要在汛期以前全部治理完毕（牵头单位：市水利局、\n市教育局\n二、绿化城乡道路。\n序号\t任务\n1\t清淤\n2\t护岸\n"


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_promise_is_kept_of_any_text(name):
    @settings(max_examples=TRIES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(STRATEGIES[name])
    @example("")
    @example("\n\n")
    @example("附件")
    @example("a\t\n1\tb")
    @example("\t**\t&nbsp;\t")
    @example("1\t减免租金。\t市国资委\t各区人民政府：\n示例市人民政府办公室\n2023年8月15日\n附件\n清单")
    @example("&nbsp;|&nbsp;|&nbsp;|")
    @example(f"{NOTICE}请遵照执行。\n责任编辑：白桦\n附件1\n任务表\n甲\t乙\n")
    @example(f"{NOTICE}请遵照执行。\n责任编辑：白桦\n校对：金秋\n附件1\n任务表\n甲\t乙\n")
    @example("公报\n《")
    @example(f"{NOTICE}请遵照执行。\n示例市人民政府\n2023年8月15日\n附件：名单")
    @example(
        "牵头单位\t责任单位\t完成时限\n甲局\t1.种树。\t8月\n\t2.育苗。\t9月\n乙局\t1.清淤。\t8月\n\t2.护岸。\t9月\n"
    )
    @example("\udfff(此件公開發布)")
    @example(
        "甲\t甲\t甲\t牵头单位\t责任单位\t甲\n"
        "\t\t甲\t\t\t甲\n"
        "\t\t甲\t\t\t\n"
        "\t\t甲\t\t\t\n"
        "\t甲\t\t甲\n"
        "\t\t甲\n"
        "甲\t甲\t甲\t甲\n"
        "\t市人行、示例银保监分局\t甲\n"
        "\t甲\t\t市地方金融工作局\t市人行、示例银保监分局\t甲\n"
        "\t\t\t甲\t\t\n"
        "\t\t\t\t\t\n"
        "\t\t"
    )
    @example("任务表\n序号\n任务\n单位\n时限\n一、食堂\n1\n更新\n教育局\n8月\n2\n培训\n卫健委\n9月\n二、供餐\n公示\n")
    def keeps_every_promise(text):
        run = parse(text)
        assert broken(run) == []
        again = parse(text)
        assert (again.blocks, again.problems) == (run.blocks, run.problems)

    keeps_every_promise()


def with_block(run, index, **changes):
    """Return a run one of whose blocks is another."""
    return replace(run, blocks=(*run.blocks[:index], replace(run.blocks[index], **changes), *run.blocks[index + 1 :]))


def with_problem(run, **changes):
    return replace(run, problems=(replace(run.problems[0], **changes),))


def ragged(run):
    table = run.blocks[5].table
    return with_block(run, 5, table=replace(table, rows=(replace(table.rows[0], cells=()), *table.rows[1:])))


def with_layout_for_text(run):
    block = run.blocks[3]
    return with_block(run, 3, pieces=tuple(piece._replace(state=PieceState.LAYOUT, text="") for piece in block.pieces))


BREAKS = {
    "has no owner": lambda run: replace(run, source=SourceText(run.source.text + "尾")),
    "is in no block": with_layout_for_text,
    "two owners": lambda run: with_block(run, 3, pieces=run.blocks[2].pieces),
    "does not name every block once": lambda run: with_block(run, 3, id=run.blocks[2].id),
    "not in the order": lambda run: replace(run, blocks=(*run.blocks[:3], *run.blocks[:2:-1])),
    "goes back": lambda run: with_block(run, 3, pieces=run.blocks[3].pieces[::-1]),
    "not rectangular": ragged,
    "surer than sure": lambda run: with_block(run, 3, confidence=1.5),
    "has level 8": lambda run: with_block(run, 3, level=8),
    "has level 1": lambda run: with_block(run, 0, level=1),
    "with or without table": lambda run: with_block(run, 3, kind=BlockKind.TABLE),
    "attachment of no document": lambda run: with_block(run, 0, boundary=Boundary(BoundaryKind.ATTACHMENT)),
    "ends what has not begun": lambda run: with_block(run, 3, boundary=Boundary(BoundaryKind.END_INNER)),
    "of depth 7": lambda run: with_block(run, 3, boundary=Boundary(BoundaryKind.ATTACHMENT, 7)),
    "is labelled 九": lambda run: with_block(run, 3, label="九、"),
    "is of Address": lambda run: with_problem(run, address=Address("none")),
    "where it does not stand": lambda run: with_problem(run, found="别"),
}
"""What is said of a run that breaks a promise, and how it is broken."""


@pytest.mark.parametrize("fault", BREAKS)
def test_a_broken_promise_is_seen(fault):
    assert fault in "".join(broken(BREAKS[fault](parse(TEXT))))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_a_block_states_is_found_again_in_it(path):
    issue = Issue(parse(path.read_text(encoding="utf-8")))
    for block in issue:
        own = {each.id for each in block.attributions if all(r.owner.block == block.id for r in each.readings)}
        assert own <= {each.id for each in find_attributions(issue, block)} | joined(block)


def joined(block):
    """Return the statements of a block that go on in the next: their first line alone is found again."""
    return {each.id for each in block.attributions if len({r.owner.block for r in each.readings}) > 1}
