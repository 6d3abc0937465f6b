"""The reader of headers: the role that the header of a column gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from gazdesk.model.kinds import ColumnRole

_HEADERS = (
    (
        ColumnRole.LEADERS,
        re.compile(
            r"(?:责任|责任市|牵头|牵头市|分管|挂[帅点联]|包[保联抓]|联系|[省市县区]级?)领导|责任人"
            r"|(?:責任|責任市|牽頭|牽頭市|分管|掛[帥點聯]|包[保聯抓]|聯繫|[省市縣區]級?)領導|責任人"
        ),
    ),
    (ColumnRole.LEAD, re.compile(r"牵头|牽頭|主办|主辦|主责|主責|第一责任|第一責任")),
    (
        ColumnRole.COOPERATING,
        re.compile(r"配合|(?<!社)[会會][办辦]|协办|協辦|协同|協同|协助|協助|参与[单部]|參與[單部]|参加单位|參加單位"),
    ),
    (
        ColumnRole.RESPONSIBLE,
        re.compile(
            r"(?:责任|責任|承办|承辦|负责|負責|落实|落實|完成|实施|實施)(?:单位|單位|部门|部門|主体|主體|[处科股處]室)"
            r"|(?:责任|任务|职责|責任|任務|職責)分工"
        ),
    ),
    (
        ColumnRole.DEADLINE,
        re.compile(
            r"(?<![承法审承審][诺定批諾])(?:时限|時限)|(?:完成|办结|整改)期限|(?:完成|辦結|整改)期限|完成时间|完成時間"
            r"|[时時][间間](?:节点|節點|要求|进度|進度|安排)|办结时间|辦結時間|进度安排|進度安排|进度要求|進度要求"
        ),
    ),
    (ColumnRole.NUMBER, re.compile(r"^(?:序号|序號|编号|編號|项次)$")),
    (ColumnRole.TASK, re.compile(r"任务|任務|措施|举措|舉措|内容|內容|事项|事項|要求|(?<!\d年)(?:目标|目標)")),
    (ColumnRole.ITEM, re.compile(r"项目|項目|名称|名稱|类别|類別|领域|領域|指标|指標")),
)
FIRST_LEADS = re.compile(r"[（(][^（()）]*(?:第一|首)[^（()）]*(?:牵头|牽頭|主办|主辦|主责|主責)[^（()）]*[)）]")
"""What the header of a column of responsible units adds if the first of them leads."""

_RUN = re.compile("主办|主辦")
"""Who answers a task, and who runs a web site or an event."""
_WORK = frozenset(
    {ColumnRole.COOPERATING, ColumnRole.RESPONSIBLE, ColumnRole.LEADERS, ColumnRole.DEADLINE, ColumnRole.TASK}
)
_PROPOSAL = re.compile("建议|建議|提案|议案|議案|案由|案号|案號")
_SHORT = 40
"""Headers shorter than that are asked for often, and their roles remembered."""


def guess_role(header: str) -> ColumnRole:
    """Return the role that the text of a header says."""
    return _role_of_short(header) if len(header) < _SHORT else _role_of(header)


def guess_roles(headers: Sequence[str]) -> list[ColumnRole]:
    """Return the roles that the headers of a table say together.

    主办单位 leads where the other columns are of work, or of proposals that are to be answered (建议提案): a list of
    web sites or events names who runs them.
    """
    roles = [guess_role(header) for header in headers]
    if ColumnRole.LEAD not in roles or not _WORK.isdisjoint(roles) or any(map(_PROPOSAL.search, headers)):
        return roles
    runs = [role is ColumnRole.LEAD and _RUN.search(header) for role, header in zip(roles, headers, strict=True)]
    return [ColumnRole.TEXT if run else role for run, role in zip(runs, roles, strict=True)]


def _role_of(header: str) -> ColumnRole:
    packed = "".join(header.split())
    if ("第一" in packed or "首" in packed) and FIRST_LEADS.search(packed):
        packed = FIRST_LEADS.sub("", packed)
    return next((role for role, pattern in _HEADERS if pattern.search(packed)), ColumnRole.TEXT)


_role_of_short = lru_cache(maxsize=512)(_role_of)
