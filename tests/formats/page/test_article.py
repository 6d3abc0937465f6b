"""What is a button of the page and what its text."""

import pytest

from gazdesk.formats.page.article import is_control


@pytest.mark.parametrize(
    "text",
    [
        "【打印】【关闭】", "【字体：大 中 小】", "分享到：", "当前位置：首页 > 政务公开", "上一篇：关于放假的通知", "浏览次数：17",
        "扫一扫在手机打开当前页", "返回顶部 打印页面 关闭本页", "鄂ICP备00000000号", "网站标识码：4200000000", "相关链接", "版权所有：示例市",
    ],
)  # fmt: skip
def test_a_control_is_told(text):
    assert is_control(text)


@pytest.mark.parametrize(
    "text",
    [
        "/", "—", "", "大", "（一）打印材料。", "相关单位：", "主办单位：市水利局，承办单位：市城管局，请于月底前完成全部工作。", "大力推进项目建设",
        "上一年度", "附件：分享机制", "关闭落后小煤矿，淘汰过剩产能。", "打印机、复印机等设备", "公安备案管理", "下一条所称单位", "市住建局", "2023年4月6日",
    ],
)  # fmt: skip
def test_what_a_document_says_is_none(text):
    assert not is_control(text)
