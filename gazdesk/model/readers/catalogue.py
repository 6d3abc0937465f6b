"""The reader of the catalogue that government sites print with a document."""

from __future__ import annotations

import re

_FIELDS = {
    "title": ("标题", "標題", "名称", "信息名称", "文件名称", "公文名称"),
    "doc_number": ("发文字号", "發文字號", "发文文号", "公文文号", "文件编号", "文件文号", "文号", "文號"),
    "issuer": (
        "发文机关", "發文機關", "发文机构", "发文单位", "制发机关", "制发单位", "制定机关", "发布机构", "發布機構",
        "发布机关", "发布单位",
    ),
    "date": (
        "成文日期", "成文时间", "成文日", "发文日期", "发文时间", "制发日期", "印发日期", "签发日期", "生成日期",
    ),
}  # fmt: skip
_OTHER = (
    "索引号", "信息索引号", "索引码", "主题分类", "信息分类", "体裁分类", "组配分类", "服务对象分类", "信息类别",
    "文件类型", "公文种类", "分类", "类别", "发布日期", "发布时间",
    "发表时间", "公开日期", "公开时间", "更新时间", "实施日期", "施行日期", "生效日期", "失效日期", "废止日期",
    "主题词", "关键词", "关键字", "有效性", "文件有效性", "效力状态", "文件状态", "时效性", "公开方式", "公开范围",
    "公开时限", "公开形式", "公开类型", "公开属性", "信息来源", "来源", "签发人", "责任部门", "公开责任部门",
    "公开目录", "统一编号", "规范性文件编号", "文件登记号", "内容概述",
)  # fmt: skip


def _spread(names: tuple[str, ...]) -> str:
    """Return a pattern of names, the longest first, whose characters may be spread."""
    return "|".join(r"\s*".join(name) for name in sorted(names, key=len, reverse=True))


LABEL = re.compile(
    rf"(?:{_spread((*_OTHER, *(name for names in _FIELDS.values() for name in names)))})(?=\s*[:：]|\s*$)"
)
"""A label of the catalogue: at the start of a text, before a colon or alone."""

_PATTERNS = {field: re.compile(rf"(?:{_spread(names)})\s*[:：]\s*(?P<value>\S.*)") for field, names in _FIELDS.items()}


def read_catalogue(text: str) -> tuple[str, str] | None:
    """Return the field (title, doc_number, issuer, date) that a line of the catalogue gives, with its value.

    The catalogue is the one that 政府信息公开条例 (2019), 第二十四条, asks of a site: index number, name, summary, date
    and more; GB/T 9704-2012 names the parts. None if the line gives no field.
    """
    stripped = text.strip()
    for field, pattern in _PATTERNS.items():
        if match := pattern.fullmatch(stripped):
            return field, match["value"]
    return None
