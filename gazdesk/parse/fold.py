"""Folding of traditional characters and wide digits for matching only; every character keeps its place."""

from __future__ import annotations

import re

_PAIRS = (
    "專专業业東东絲丝兩两嚴严個个豐丰臨临為为麗丽舉举麽么義义烏乌樂乐喬乔習习鄉乡書书買买亂乱爭争雲云亞亚產产畝亩親亲億亿僅仅從从"
    "倉仓儀仪價价眾众優优會会傘伞偉伟傳传傷伤倫伦偽伪體体餘余傭佣俠侠侶侣債债傾倾償偿儲储兒儿兌兑黨党蘭兰關关興兴養养獸兽內内岡冈"
    "冊册寫写軍军農农馮冯沖冲決决況况凍冻淨净準准涼凉減减湊凑幾几鳳凤憑凭凱凯擊击劃划劉刘則则剛刚創创刪删別别劑剂劍剑勸劝辦办務务"
    "動动勵励勁劲勞劳勢势勻匀匯汇區区醫医華华協协單单賣卖盧卢衛卫卻却廠厂廳厅歷历厲厉壓压厭厌廁厕廈厦縣县參参雙双發发變变敘叙葉叶"
    "號号嘆叹嚇吓嗎吗啟启吳吴員员響响喚唤團团園园圍围國国圖图圓圆聖圣場场壞坏塊块堅坚壇坛壩坝墳坟墜坠壟垄報报執执塗涂處处備备復复"
    "夠够頭头夾夹奪夺奮奋獎奖婦妇媽妈嬰婴孫孙學学寧宁寶宝實实審审憲宪寬宽賓宾對对尋寻導导將将爾尔塵尘層层屬属歲岁島岛嶺岭幣币帥帅"
    "師师帳帐幫帮帶带幹干廣广莊庄慶庆庫库應应廟庙廢废開开異异棄弃張张彌弥彎弯強强歸归當当錄录徹彻徑径徵征憂忧懷怀態态總总懇恳惡恶"
    "懸悬驚惊慣惯慮虑戲戏戰战戶户撲扑擴扩掃扫揚扬擾扰撫抚搶抢護护擔担擬拟攏拢擁拥擇择掛挂揮挥損损換换據据擺摆攤摊敵敌數数齊齐鬥斗"
    "斷断無无舊旧時时曠旷晉晋曉晓暫暂術术機机殺杀雜杂權权條条來来楊杨極极構构槍枪標标棧栈棟栋欄栏樹树樣样橋桥檔档檢检樓楼榮荣歐欧"
    "歡欢殘残畢毕氣气漢汉湯汤溝沟沒没滬沪瀋沈潔洁淺浅測测濟济滿满漁渔滅灭靈灵災灾爐炉點点煉炼煙烟熱热愛爱爺爷牽牵犧牺狀状獨独獄狱"
    "獲获環环現现瑪玛電电畫画療疗癥症監监蓋盖盤盘盡尽礦矿碼码磚砖確确礙碍禮礼禍祸禪禅離离種种積积稱称穩稳窮穷競竞筆笔築筑簡简簽签"
    "籌筹類类糧粮緊紧糾纠紅红紀纪約约級级純纯綱纲納纳縱纵紛纷紙纸紋纹線线練练組组細细織织終终經经結结給给絡络絕绝統统繼继績绩緒绪"
    "續续維维綜综綠绿網网緝缉緣缘編编縮缩總总繳缴罰罚職职聯联聽听腦脑膚肤腸肠勝胜艱艰藝艺節节範范薦荐藥药營营蘇苏蕩荡薩萨藍蓝虛虚"
    "蟲虫補补裝装襲袭見见觀观規规視视覽览覺觉計计訂订認认議议許许論论設设訪访證证評评識识訴诉診诊詞词試试詢询該该詳详說说請请諸诸"
    "課课調调談谈謀谋謹谨譽誉讀读讓让貝贝負负財财責责賢贤敗败貨货質质販贩貧贫購购貯贮貫贯貳贰賀贺貴贵貸贷費费資资賦赋賬账賽赛贊赞"
    "贈赠趙赵趕赶躍跃蹤踪車车軌轨轉转輪轮軟软輔辅輛辆輯辑輸输辭辞邊边達达遷迁過过運运還还這这進进遠远違违連连遲迟適适選选遺遗郵邮"
    "鄭郑鄧邓醬酱釋释裏里針针釣钓鈉钠鋼钢錢钱鐵铁銀银銷销鎖锁錯错鍋锅鎮镇鏡镜長长門门閉闭問问間间閱阅闊阔隊队陽阳陰阴階阶際际陸陆"
    "陳陈險险隨随難难霧雾靜静韓韩頁页頂顶項项順顺須须預预領领頻频題题顏颜額额顧顾風风飛飞飯饭飲饮館馆馬马駐驻駕驾驗验騙骗魚鱼鮮鲜"
    "麥麦黃黄齒齿齡龄龍龙龜龟臺台臺台乾干製制後后於于併并註注劃划灣湾樑梁濕湿築筑衝冲週周彙汇檯台託托徵征癒愈幟帜讚赞與与萬万稅税礎础鏈链記记繞绕崗岗貿贸訓训貼贴顯显"
    "篩筛諾诺脫脱輿舆較较誰谁們们緩缓懲惩話话撐撑銜衔僑侨飾饰駛驶擋挡屆届鞏巩鉤钩暢畅鍛锻揀拣攬揽趨趋壯壮樁桩濤涛講讲肅肃艙舱轄辖"
    "噴喷載载遞递娛娱踐践賃赁繕缮瀝沥討讨驟骤曬晒騰腾輕轻鶴鹤譚谭魯鲁樞枢紐纽噸吨贏赢凈净紓纾豬猪聞闻奧奥輝辉鹽盐譜谱宮宫頸颈脈脉"
    "謝谢紡纺賴赖潤润訟讼灑洒攜携饋馈丟丢拋抛脅胁濫滥稟禀滯滞側侧駁驳廂厢溫温誠诚濃浓潛潜剝剥漲涨邁迈籃篮賑赈彈弹諧谐澇涝腳脚縛缚"
    "佈布羣群衆众爲为啓启僞伪衞卫産产滙汇綫线敎教卽即恆恒牆墙穀谷諮咨係系繫系採采複复遊游鄰邻鑒鉴鑑鉴誌志曆历鍾钟鐘钟僱雇閒闲祕秘"
    "隻只昇升傑杰捨舍鑄铸誤误癡痴綁绑縫缝撥拨龔龚鄒邹欽钦製制"
)


_WIDE = "０１２３４５６７８９"
_TABLE = list(range(0x10000))
"""What each character of the first plane becomes: `translate` finds it in a list twice as fast as in a dict."""
for _printed, _folded in zip(_PAIRS[::2] + _WIDE, _PAIRS[1::2] + "0123456789", strict=True):
    _TABLE[ord(_printed)] = ord(_folded)
_FOLDED = re.compile(f"[{_PAIRS[::2]}{_WIDE}]")
"""What changes: searching for it takes a tenth of the time of `translate`, and most texts have none of it."""
_PROBE = "關發號辦務單責導縣區廳條則領頭實報項總會議員"


ESCAPE = re.compile(r"\\(?=[\[\](){}<>.,*_#+\-!~|`\"'$%&])")
"""A mark of Markdown that stands for itself (CommonMark 0.31, 2.4)."""


def fold(text: str) -> str:
    """Return a text with traditional characters and wide digits replaced by simplified ones, of the same length.

    Only characters that occur in what the parser matches and in common names are known. The backslash that Markdown
    puts before a mark becomes a space, and so does the space that does not break, which web pages print for others.
    Where no line ends otherwise a carriage return ends it, as in old texts of the Macintosh.
    """
    folded = text.translate(_TABLE) if _FOLDED.search(text) else text
    folded = folded.replace("\xa0", " ")
    if "\n" not in text:
        folded = folded.replace("\r", "\n")
    return ESCAPE.sub(" ", folded) if "\\" in text else folded


def is_traditional(text: str) -> bool:
    """Say whether a whole text holds any of the commonest traditional characters."""
    return any(character in text for character in _PROBE)


def needs_folding(text: str) -> bool:
    """Say whether a whole text holds traditional characters, wide digits or spaces, or marks that Markdown escapes.

    One whose lines end with carriage returns is folded too.
    """
    if is_traditional(text) or "\\" in text or "\xa0" in text or ("\r" in text and "\n" not in text):
        return True
    return any(digit in text for digit in _WIDE)
