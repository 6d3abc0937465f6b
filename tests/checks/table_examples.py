"""Good and bad examples of the rules about numbers in tables, as in good_examples and bad_examples."""

from gazdesk.checks.table_numbers import NotANumber, RankAndScore, RunningNumber
from gazdesk.checks.table_shapes import ShortRow, WrongColumn
from gazdesk.checks.table_sums import TotalColumn, TotalRow
from tests.checks.making import PLACES, SHIFTED, SPARSE, SUMS, table

RUNNING = "序号 事项\n1 甲\n2 乙\n{} 丙\n4 丁\n{} 戊"
RANKED = "单位 得分 排名\n甲 90.5 2\n乙 95 {second}\n丙 88 {third}\n丁 80 4\n戊 75 5\n己 70 6"
AREAS = "县区 面积 户数\n甲 10 5\n乙 20 6\n丙 30 7\n丁 40 8\n戊 50 9\n合计 {} {}"
SCHOOLS = "学校 合计 男 女\n一 90 40 50\n二 80 30 50\n三 70 40 30\n四 60 20 40\n五 50 20 30\n六 {} {} 20"
PLANNED = "事项 责任单位 完成时限" + "\n甲 市水利局 2023年底" * 5
FILLED = "".join(f"\n{number} 甲 市水利局 2023年" for number in range(1, 11))

GOOD = {
    NotANumber: (
        table,
        [
            PLACES.format(cell="1,234.5"),
            PLACES.format(cell="—"),
            PLACES.format(cell="约五十"),
            PLACES.format(cell="30%"),
            PLACES.format(cell="≥30"),
            PLACES.format(cell="30~40"),
            "点 横 纵\n甲 1 2\n乙 3 4\n丙 5 6\n丁 7 8\n戊 9 1\n己 2 3\n点 X Y",
            "单位 代码\n甲厂 A1\n乙厂 40\n丙厂 B2\n丁厂 55\n戊厂 C3",
            "单位 人数\n甲厂 100\n乙厂 no",
        ],
    ),
    RunningNumber: (
        table,
        [
            RUNNING.format("3", "5"),
            RUNNING.format("三", "5"),
            RUNNING.format("空", "5"),
            "序号 事项\n1 甲\n2 乙\n3 丙\n1 丁\n2 戊\n3 己",
            "序号 事项\n1 甲\n1 乙\n2 丙\n2 丁\n3 戊",
            "序号 事项\n1 甲\n2 乙\n9 丙\n10 丁\n11 戊",
            "序号 事项\n1 甲\n3 乙",
        ],
    ),
    RankAndScore: (
        table,
        [
            RANKED.format(second="1", third="3"),
            RANKED.format(second="5", third="6"),
            "单位 得分 排名\n甲 90 1\n乙 90 1\n丙 80 3\n丁 70 4\n戊 60 5",
            "单位 面积 排名\n甲 90 2\n乙 95 3\n丙 88 1\n丁 80 4\n戊 75 5",
        ],
    ),
    TotalRow: (
        table,
        [
            AREAS.format("150", "35"),
            AREAS.format("99", "98"),
            AREAS.format("约150", "35"),
            "县区 面积 其中水面\n甲 10 5\n其中城区 5 1\n乙 20 6\n丙 30 7\n丁 40 8\n合计 100 27",
            "县区 面积 均价\n甲 10 5\n乙 20 6\n丙 30 7\n丁 40 8\n戊 50 9\n合计 150 7",
            "县区 面积\n甲 1.4\n乙 2.4\n丙 3.4\n丁 4.4\n戊 5.4\n合计 17.1",
        ],
    ),
    TotalColumn: (
        table,
        [
            SCHOOLS.format("60", "40"),
            SCHOOLS.format("20", "空"),
            SCHOOLS.format("60", "4O"),
            SUMS.format(total="1", part="40"),
        ],
    ),
    WrongColumn: (
        table,
        [
            PLANNED + "\n乙 各县区 持续推进",
            PLANNED + "\n乙 市住建局 视市水利局进度",
            "事项 责任单位 完成时限\n甲 2023年底 空",
        ],
    ),
    ShortRow: (
        table,
        [
            "序号 事项 单位 时限" + FILLED + "\n11 甲 市水利局 2023年",
            "序号 事项 单位 时限" + FILLED + "\n11 空 市水利局 2023年",
            "序号 事项 备注\n1 甲 空\n2 乙 空\n3 丙 详见附件\n4 丁 空\n5 戊 空",
        ],
    ),
}

BAD = {
    NotANumber: (
        table,
        [
            (PLACES.format(cell="no"), "no", None),
            (PLACES.format(cell="no") + "\n合计 405", "no", "110"),
            (PLACES.format(cell="l1O") + "\n合计 405", "l1O", "110"),
            (PLACES.format(cell="no") + "\n合计 205", "no", None),
            (SHIFTED.format(cell="no", total="405 空 空"), "no", "110"),
            (SHIFTED.format(cell="no", total="405 空 9"), "no", None),
            (SUMS.format(total="60", part="4O"), "4O", "40"),
            (SUMS.format(total="6O", part="40"), "6O", "60"),
            (SPARSE.format(fourth="空"), "4O", None),
            (SPARSE.format(fourth="90"), "4O", "40"),
        ],
    ),
    RunningNumber: (
        table,
        [
            (RUNNING.format("S", "5"), "S", "3"),
            (RUNNING.format("8", "5"), "8", "3"),
            (RUNNING.format("3", "7"), "7", None),
            ("序号 事项\n1 甲\n3 乙\n4 丙\n5 丁\n6 戊", "3", None),
        ],
    ),
    RankAndScore: (
        table,
        [(RANKED.format(second="7", third="3"), "7", "1"), (RANKED.format(second="1", third="8"), "8", "3")],
    ),
    TotalRow: (
        table,
        [
            (AREAS.format("150", "53"), "53", "35"),
            (AREAS.format("1500", "35"), "1500", "150"),
            ("县区 面积\n甲 1\n乙 2\n丙 3\n丁 4\n戊 5\n合计 51", "51", "15"),
        ],
    ),
    TotalColumn: (
        table,
        [(SCHOOLS.format("80", "40"), "80", "60"), (SCHOOLS.format("30", "空"), "30", "20")],
    ),
    WrongColumn: (
        table,
        [
            (PLANNED + "\n乙 2023年6月 空", "2023年6月", None),
            (PLANNED + "\n乙 空 市住建局、市财政局", "市住建局、市财政局", None),
        ],
    ),
    ShortRow: (
        table,
        [("序号 事项 单位 时限" + FILLED + "\n11 丙 空 空", "丙", None)],
    ),
}
