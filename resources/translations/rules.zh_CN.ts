<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>A rule is an object with the fields code, pattern, replacement, bad, good.</source>
        <translation>一条规则是一个对象，字段有 code、pattern、replacement、bad、good。</translation>
    </message>
    <message>
        <source>The field {name} of a rule cannot be “{value}”.</source>
        <translation>规则的字段 {name} 不能是“{value}”。</translation>
    </message>
    <message>
        <source>Say what the rule looks for.</source>
        <translation>请写明规则要找什么。</translation>
    </message>
    <message>
        <source>A rule that replaces nothing only points, and one that only points replaces nothing.</source>
        <translation>不作替换的规则只作提示，只作提示的规则不作替换。</translation>
    </message>
    <message>
        <source>A rule's texts are no longer than {most} characters.</source>
        <translation>规则的各项文字不超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>Noise is not checked: no rule looks in it.</source>
        <translation>杂讯不检查，规则不在其中查找。</translation>
    </message>
    <message>
        <source>The expression takes too long in its own example: it can match in too many ways.</source>
        <translation>这个正则表达式在自己的例子里就耗时过长：匹配的方式太多。</translation>
    </message>
    <message>
        <source>What the rule {rule} looks for stands here.</source>
        <translation>此处符合规则“{rule}”。</translation>
    </message>
    <message>
        <source>The rule {rule} took too long here and was stopped: it can match in too many ways.</source>
        <translation>规则“{rule}”在此处耗时过长，已中止：匹配的方式太多。</translation>
    </message>
    <message>
        <source>A rule's name has 1 to {most} characters, no blank and no |.</source>
        <translation>规则名称为 1 至 {most} 个字符，不含空格和“|”。</translation>
    </message>
    <message>
        <source>The name {code} is kept for the program's own rules: let it begin with own-.</source>
        <translation>名称“{code}”留给程序自带的规则，请以 own- 开头。</translation>
    </message>
    <message>
        <source>The rule finds nothing in its own example “{text}”.</source>
        <translation>规则在自己的例子“{text}”里什么也没找到。</translation>
    </message>
    <message>
        <source>Of its own example the rule makes “{made}”, not “{good}”.</source>
        <translation>规则把自己的例子改成“{made}”，而不是“{good}”。</translation>
    </message>
    <message>
        <source>The rule finds something in what is right by its own example: “{good}”.</source>
        <translation>规则在例子改正后的文字“{good}”里仍有所发现。</translation>
    </message>
    <message>
        <source>The expression matches where nothing stands: {pattern}</source>
        <translation>这个正则表达式能匹配空文字：{pattern}</translation>
    </message>
    <message>
        <source>The replacement names a group that the expression does not have.</source>
        <translation>替换文字引用了表达式里没有的组。</translation>
    </message>
    <message>
        <source>The expression repeats too often: {pattern}</source>
        <translation>这个正则表达式的重复次数过多：{pattern}</translation>
    </message>
    <message>
        <source>This is no regular expression: {detail}.</source>
        <translation>这不是正则表达式：{detail}。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {detail}.</source>
        <translation>{file} 无法写入：{detail}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {detail}.</source>
        <translation>{file} 无法读取：{detail}。</translation>
    </message>
    <message>
        <source>{file} holds no rules of gazdesk.</source>
        <translation>{file} 不是 gazdesk 的规则文件。</translation>
    </message>
    <message>
        <source>The rules in {file} are for a newer version of gazdesk.</source>
        <translation>{file} 中的规则出自较新版本的 gazdesk。</translation>
    </message>
    <message>
        <source>{file} holds more than {most} rules.</source>
        <translation>{file} 中的规则超过 {most} 条。</translation>
    </message>
    <message>
        <source>{file} holds two rules of the name {code}.</source>
        <translation>{file} 中有两条名为“{code}”的规则。</translation>
    </message>
    <message>
        <source>{file} is too large for a file of rules.</source>
        <translation>{file} 太大，不像规则文件。</translation>
    </message>
    <message>
        <source>Rule {number} in {file}: {sentence}</source>
        <translation>{file} 中的第 {number} 条规则：{sentence}</translation>
    </message>
    <message>
        <source>There is a rule {code} already.</source>
        <translation>已有名为“{code}”的规则。</translation>
    </message>
    <message>
        <source>A rule is tested against all text before it is switched on.</source>
        <translation>规则须先在全部文字上试过，才能启用。</translation>
    </message>
    <message>
        <source>The rule {code} took too long in {issue}.</source>
        <translation>规则“{code}”在 {issue} 中耗时过长。</translation>
    </message>
    <message>
        <source>There is no rule {code}.</source>
        <translation>没有名为“{code}”的规则。</translation>
    </message>
    <message>
        <source>The rule {code} in {file}: {sentence}</source>
        <translation>{file} 中的规则“{code}”：{sentence}</translation>
    </message>
    <message>
        <source>--rules works on a file: a store has rules of its own.</source>
        <translation>--rules 只用于文件：库自有规则。</translation>
    </message>
    <message>
        <source>a file of rules of one's own (with a text: a store has its own)</source>
        <translation>自定规则的文件（用于文本；库自有规则）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Puts there instead</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>提示语</translation>
    </message>
    <message>
        <source>Example: wrong</source>
        <translation>例：误</translation>
    </message>
    <message>
        <source>Example: right</source>
        <translation>例：正</translation>
    </message>
    <message>
        <source>Empty: it is deleted. Groups of an expression: \1, \2</source>
        <translation>留空即删去；表达式的组写作 \1、\2</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>This is a regular expression</source>
        <translation>这是正则表达式</translation>
    </message>
    <message>
        <source>Its correction</source>
        <translation>所作改正</translation>
    </message>
    <message>
        <source>Where it looks</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Cells of tables</source>
        <translation>表格的格</translation>
    </message>
    <message>
        <source>Keep and test…</source>
        <translation>保存并试用…</translation>
    </message>
    <message>
        <source>All text</source>
        <translation>全部文字</translation>
    </message>
    <message>
        <source>The rule does with its example what it should.</source>
        <translation>例子改得正确。</translation>
    </message>
    <message>
        <source>Test of the rule {code}</source>
        <translation>试用规则“{code}”</translation>
    </message>
    <message>
        <source>Looking through all text…</source>
        <translation>正在查找全部文字…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>暂不启用</translation>
    </message>
    <message>
        <source>The rule took too long in {issue} and stays off: it can match in too many ways.</source>
        <translation>规则在 {issue} 中耗时过长，不能启用：匹配的方式太多。</translation>
    </message>
    <message>
        <source>{count} places in {issues} of {looked_at} issues.</source>
        <translation>查了 {looked_at} 期，在 {issues} 期中找到 {count} 处。</translation>
    </message>
    <message>
        <source>The first {shown} are shown.</source>
        <translation>只列出前 {shown} 处。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What the rule says of itself</source>
        <translation>规则说明</translation>
    </message>
    <message>
        <source>My rules</source>
        <translation>我的规则</translation>
    </message>
    <message>
        <source>Rules of the program</source>
        <translation>程序自带的规则</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>准确</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>试用…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the rule {code}?</source>
        <translation>删除规则“{code}”？</translation>
    </message>
    <message>
        <source>Rules to import</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Replace the rules that are here already: {codes}?</source>
        <translation>库里已有同名规则，用导入的替换吗？{codes}</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留原有的</translation>
    </message>
    <message>
        <source>Rules taken in: {count}; they are off until they have been tested.</source>
        <translation>导入 {count} 条规则，试用之后才能启用。</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未试用</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测</translation>
    </message>
    <message>
        <source>{right} of {found}</source>
        <translation>{right}/{found}</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>找什么</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>为何要紧</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>When its correction may be wrong</source>
        <translation>何时可能改错</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How often it was right</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（删去）</translation>
    </message>
    <message>
        <source>Not measured: it finds nothing in the annotated issues, or claims no error.</source>
        <translation>未测：在人工标注的各期中没有发现，或不断言有错。</translation>
    </message>
    <message>
        <source>In the annotated issues {texts}: {right} of {found} right ({percent} %), measured on {date}.</source>
        <translation>{texts} 的人工标注：{found} 处中 {right} 处正确（{percent}%），{date} 测得。</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Make a rule of the last correction…</source>
        <translation>据上次更正建立规则…</translation>
    </message>
    <message>
        <source>Make a rule of it…</source>
        <translation>据此建立规则…</translation>
    </message>
    <message>
        <source>The rule {code} is on.</source>
        <translation>规则“{code}”已启用。</translation>
    </message>
    <message>
        <source>Safe: applied without a look</source>
        <translation>安全：可不看而改</translation>
    </message>
    <message>
        <source>To be looked at first</source>
        <translation>须看过再改</translation>
    </message>
    <message>
        <source>None: it only points</source>
        <translation>不改，只提示</translation>
    </message>
    <message>
        <source>In which issue</source>
        <translation>哪一期</translation>
    </message>
    <message>
        <source>An English "and", "or", "of" or "with" stands between Han characters.</source>
        <translation>汉字之间夹着英文 and、or、of、with。</translation>
    </message>
    <message>
        <source>第N条 was read as 第N第.</source>
        <translation>“第N条”被识成“第N第”。</translation>
    </message>
    <message>
        <source>A unit and its raised or boxed sign have come apart.</source>
        <translation>计量单位与其上标或方框符号分离。</translation>
    </message>
    <message>
        <source>A letter stands among the digits of a number.</source>
        <translation>数字中间夹着字母。</translation>
    </message>
    <message>
        <source>The point of a decimal number was read as 、.</source>
        <translation>小数点被识成“、”。</translation>
    </message>
    <message>
        <source>A question mark stands where there was a blank, or a character that could not be decoded.</source>
        <translation>原为空格或无法解码的字符处成了问号。</translation>
    </message>
    <message>
        <source>Markup of a page or of a typesetting program was left in the text.</source>
        <translation>网页或排版程序的标记残留在正文里。</translation>
    </message>
    <message>
        <source>A character that shows nothing stands in the text.</source>
        <translation>文本中有不显示的字符。</translation>
    </message>
    <message>
        <source>A traditional character stands in simplified text.</source>
        <translation>简体文中夹有繁体字。</translation>
    </message>
    <message>
        <source>A simplified character was left in traditional text.</source>
        <translation>繁体文中残留简体字。</translation>
    </message>
    <message>
        <source>A line has nothing to do with the issue.</source>
        <translation>这一行与本期公报无关。</translation>
    </message>
    <message>
        <source>A word or a mark stands twice in a row.</source>
        <translation>一个词或标点连着出现两次。</translation>
    </message>
    <message>
        <source>A list names the same thing twice in a row.</source>
        <translation>列举中同一项连着出现两次。</translation>
    </message>
    <message>
        <source>A word stands twice in a phrase that has it once elsewhere.</source>
        <translation>一个词在短语里出现两次，别处只有一次。</translation>
    </message>
    <message>
        <source>A word stands whole before a bracket that offers another one for its first character.</source>
        <translation>括号前已是完整的词，括号里又给出其首字的另一写法。</translation>
    </message>
    <message>
        <source>What stands before a page break stands after it once more.</source>
        <translation>换页前的文字在换页后又出现一次。</translation>
    </message>
    <message>
        <source>A bracket or quotation mark has lost its fellow.</source>
        <translation>括号或引号缺了另一半。</translation>
    </message>
    <message>
        <source>A date in a sentence has lost its 年 or 月.</source>
        <translation>句中的日期缺了“年”或“月”。</translation>
    </message>
    <message>
        <source>A date that no calendar has.</source>
        <translation>历法上没有的日期。</translation>
    </message>
    <message>
        <source>A document is dated later than the issue that prints it.</source>
        <translation>公文的日期晚于刊登它的这一期。</translation>
    </message>
    <message>
        <source>A date of signature is not set as the standard of its time has it.</source>
        <translation>成文日期不合当时的标准写法。</translation>
    </message>
    <message>
        <source>A 发文字号 has lost a part.</source>
        <translation>发文字号残缺。</translation>
    </message>
    <message>
        <source>A 发文字号 is not set as the standard has it.</source>
        <translation>发文字号不合标准写法。</translation>
    </message>
    <message>
        <source>A number does not follow the one before it.</source>
        <translation>序号与上一个不连续。</translation>
    </message>
    <message>
        <source>Numbers are missing between two items.</source>
        <translation>两项之间缺了序号。</translation>
    </message>
    <message>
        <source>Numbers begin with 2 or 3.</source>
        <translation>序号从2或3开始。</translation>
    </message>
    <message>
        <source>A depth of numbers is left out.</source>
        <translation>序号跳过了一个层级。</translation>
    </message>
    <message>
        <source>An article is cited that the document does not have.</source>
        <translation>引用的条在本文中不存在。</translation>
    </message>
    <message>
        <source>A cell in a column of numbers is not a number.</source>
        <translation>数字列里有一格不是数字。</translation>
    </message>
    <message>
        <source>The number of a row does not follow that of the row before it.</source>
        <translation>行的序号与上一行不连续。</translation>
    </message>
    <message>
        <source>A total is not the sum of the rows that it adds up.</source>
        <translation>合计与所加各行之和不符。</translation>
    </message>
    <message>
        <source>The total of a row is not the sum of its parts.</source>
        <translation>行的合计与各部分之和不符。</translation>
    </message>
    <message>
        <source>A rank does not fit the scores.</source>
        <translation>名次与得分不符。</translation>
    </message>
    <message>
        <source>A row ends before the others do.</source>
        <translation>这一行比别的行少几格。</translation>
    </message>
    <message>
        <source>A cell says what belongs into another column.</source>
        <translation>格里的内容应属另一列。</translation>
    </message>
    <message>
        <source>A page repeats the header of its table in another form.</source>
        <translation>续页重复的表头与原表头不同。</translation>
    </message>
    <message>
        <source>A page repeats the header of its table.</source>
        <translation>续页重复了表头。</translation>
    </message>
    <message>
        <source>The pages of a table name the same group differently.</source>
        <translation>表格各页对同一组的叫法不同。</translation>
    </message>
    <message>
        <source>A list names the same unit twice.</source>
        <translation>列举中同一单位出现两次。</translation>
    </message>
    <message>
        <source>Only 市委 is left of the name of a unit.</source>
        <translation>单位名称只剩“市委”。</translation>
    </message>
    <message>
        <source>A government charges itself.</source>
        <translation>政府责成自己。</translation>
    </message>
    <message>
        <source>A unit leads and is named among the others who are responsible, too.</source>
        <translation>牵头单位又列在责任单位里。</translation>
    </message>
    <message>
        <source>What is to be done was due before the document is dated.</source>
        <translation>完成时限早于公文的日期。</translation>
    </message>
    <message>
        <source>An entry of the contents list does not say what the title of its document says.</source>
        <translation>目录条目与公文标题不一致。</translation>
    </message>
    <message>
        <source>A notice, its text and what it issues do not name this alike.</source>
        <translation>通知标题、正文与所印发文件对同一名称的写法不同。</translation>
    </message>
    <message>
        <source>The contents list and the documents do not match.</source>
        <translation>目录与公文对不上。</translation>
    </message>
    <message>
        <source>An entry of the contents list stands elsewhere than its document.</source>
        <translation>目录条目与公文的次序不同。</translation>
    </message>
    <message>
        <source>The year of a document number does not fit.</source>
        <translation>发文字号的年份不合。</translation>
    </message>
    <message>
        <source>A document number does not fit those of its neighbours.</source>
        <translation>发文字号与前后公文的字号不合。</translation>
    </message>
    <message>
        <source>A document cites what is dated later than itself.</source>
        <translation>所引文件的日期晚于本文。</translation>
    </message>
    <message>
        <source>A document has no number, date or issuer.</source>
        <translation>公文缺发文字号、日期或发文机关。</translation>
    </message>
    <message>
        <source>A person's name is spelt otherwise than elsewhere.</source>
        <translation>人名与别处写法不同。</translation>
    </message>
    <message>
        <source>A name is spelt as no other issue of the store spells it.</source>
        <translation>名称的写法与库里其他各期都不同。</translation>
    </message>
    <message>
        <source>A year has lost its 年.</source>
        <translation>年份后缺“年”。</translation>
    </message>
    <message>
        <source>A heading ends without the 。 that all its siblings end with, or with one that none of them has.</source>
        <translation>同级标题都以“。”结尾而此处没有，或都没有而此处有。</translation>
    </message>
    <message>
        <source>A document does not open with 为 as its siblings do.</source>
        <translation>同类公文都以“为”开头，此处没有。</translation>
    </message>
    <message>
        <source>A paragraph ends without a stop.</source>
        <translation>段落结尾没有标点。</translation>
    </message>
    <message>
        <source>A heading or title ends in the middle of a word.</source>
        <translation>标题在词中间断了。</translation>
    </message>
    <message>
        <source>市委、市政府 has lost its second 市.</source>
        <translation>“市委、市政府”缺了第二个“市”。</translation>
    </message>
    <message>
        <source>A 、 stands before 等.</source>
        <translation>“等”前多了“、”。</translation>
    </message>
    <message>
        <source>The mark between two units has been lost.</source>
        <translation>两个单位之间缺了标点。</translation>
    </message>
    <message>
        <source>A unit is called 局 where it is called 委 everywhere else, or the like.</source>
        <translation>别处称“委”的单位此处称“局”，或类似情形。</translation>
    </message>
    <message>
        <source>A unit has lost, or has too many of, the 市, 县 or 省 that it has everywhere else.</source>
        <translation>单位名称缺了或多了别处所冠的“市”“县”“省”。</translation>
    </message>
    <message>
        <source>A unit or place is spelt with a character that looks or sounds like the right one.</source>
        <translation>单位或地名里有一字与正字形近或音近。</translation>
    </message>
    <message>
        <source>A unit of another place stands among those of the issue's own.</source>
        <translation>本地单位中夹着外地单位。</translation>
    </message>
    <message>
        <source>The name of a unit breaks off.</source>
        <translation>单位名称中途断了。</translation>
    </message>
    <message>
        <source>A unit is written with its characters in another order than elsewhere, or without one of its levels.</source>
        <translation>单位名称的字序与别处不同，或少了一级。</translation>
    </message>
    <message>
        <source>A unit is called by a longer or shorter name than elsewhere.</source>
        <translation>单位名称比别处长或短。</translation>
    </message>
    <message>
        <source>A roster has nothing between a name and a post.</source>
        <translation>名单里姓名与职务之间没有间隔。</translation>
    </message>
    <message>
        <source>A blank stands within a word.</source>
        <translation>词中间有空格。</translation>
    </message>
    <message>
        <source>Nothing parts the bodies that sign together.</source>
        <translation>联合署名的机关之间没有间隔。</translation>
    </message>
    <message>
        <source>A mark of punctuation has another width than nearly all of the document.</source>
        <translation>标点的全半角与全文绝大多数不同。</translation>
    </message>
    <message>
        <source>A document announces more attachments than it has.</source>
        <translation>公文所说的附件多于所附的。</translation>
    </message>
    <message>
        <source>A heading has nothing below it.</source>
        <translation>标题之下没有内容。</translation>
    </message>
    <message>
        <source>An item does not say who is responsible, as its siblings do.</source>
        <translation>同级各项都写明责任单位，此项没有。</translation>
    </message>
    <message>
        <source>An item names fewer roles than all the others.</source>
        <translation>此项写明的责任种类少于其他各项。</translation>
    </message>
    <message>
        <source>Something stands after the statement of who is responsible.</source>
        <translation>责任单位的说明之后还有文字。</translation>
    </message>
    <message>
        <source>The label of a statement of responsibility is broken.</source>
        <translation>责任说明的标签残缺。</translation>
    </message>
    <message>
        <source>The parser is not sure what a block is.</source>
        <translation>程序拿不准这一段是什么。</translation>
    </message>
    <message>
        <source>one of these four words, in small letters, with Han text on both sides.</source>
        <translation>小写的这四个词，两边都是汉字。</translation>
    </message>
    <message>
        <source>programs that read print put English words in the place of 和, 或, 的 and 与, and no search finds them.</source>
        <translation>OCR 把“和”“或”“的”“与”识成英文，怎么也搜不到。</translation>
    </message>
    <message>
        <source>where the word is quoted, or part of a name that is printed so.</source>
        <translation>该词是引文，或是印在名称里的。</translation>
    </message>
    <message>
        <source>推进建设 and 改革 is put right as 推进建设和改革.</source>
        <translation>“推进建设 and 改革”改为“推进建设和改革”。</translation>
    </message>
    <message>
        <source>a second 第 where 条 stands after the number of an article, at its start or where it is cited.</source>
        <translation>条的序号之后（条首或被引用处）本应是“条”，却又是“第”。</translation>
    </message>
    <message>
        <source>an article that has no 条 is not found by its number, and nothing that cites it leads to it.</source>
        <translation>没有“条”字就不能按序号找到，引用也接不上。</translation>
    </message>
    <message>
        <source>where the number is that of a chapter or section; look at its neighbours.</source>
        <translation>序号是章或节的；请看前后。</translation>
    </message>
    <message>
        <source>第五第 本办法自印发之日起施行。 is put right as 第五条.</source>
        <translation>“第五第 本办法自印发之日起施行。”改为“第五条”。</translation>
    </message>
    <message>
        <source>blanks before ² and ³ after a letter, and a sign such as ㎡ in square brackets.</source>
        <translation>字母与其后的 ²、³ 之间有空格，或 ㎡ 之类的符号在方括号里。</translation>
    </message>
    <message>
        <source>平方米 and 立方米 written so are no units to any program that reads quantities.</source>
        <translation>这样写的平方米、立方米，程序读数量时认不出单位。</translation>
    </message>
    <message>
        <source>where the sign is that of a note.</source>
        <translation>该符号是注释号。</translation>
    </message>
    <message>
        <source>O, o, I or l after a digit, in a number that Han text or a per cent sign follows.</source>
        <translation>数字之后的 O、o、I、l，其后是汉字或百分号。</translation>
    </message>
    <message>
        <source>the number is lost to every sum, and a search for it misses it.</source>
        <translation>这个数加不进合计，也搜不到。</translation>
    </message>
    <message>
        <source>where the letter is that of a unit (10l, litres) or of a model.</source>
        <translation>字母是单位（10l 即升）或型号。</translation>
    </message>
    <message>
        <source>处300O元以下罚款 is put right as 3000元.</source>
        <translation>“处300O元以下罚款”改为“3000元”。</translation>
    </message>
    <message>
        <source>two numbers with 、 between them and a unit of measure directly after, alone and not at the start of a text.</source>
        <translation>两个数之间是“、”，后面紧跟计量单位，单独出现且不在段首。</translation>
    </message>
    <message>
        <source>one quantity becomes two.</source>
        <translation>一个数变成了两个。</translation>
    </message>
    <message>
        <source>where two quantities share a unit (甲、乙两县分别为5、8万户).</source>
        <translation>两个数共用一个单位（甲、乙两县分别为5、8万户）。</translation>
    </message>
    <message>
        <source>改造危房5、8万户 is put right as 5.8万户.</source>
        <translation>“改造危房5、8万户”改为“5.8万户”。</translation>
    </message>
    <message>
        <source>question marks with white space or further ones beside them, and the replacement character �.</source>
        <translation>旁边有空白或连续的问号，以及替换字符 �。</translation>
    </message>
    <message>
        <source>an encoding that has no wide blank put them there; they part names from posts and break words.</source>
        <translation>没有全角空格的编码留下的；它隔开姓名与职务，也会拆断词。</translation>
    </message>
    <message>
        <source>where a question ends; nothing is offered for �, which stands for a character that is lost.</source>
        <translation>问句的结尾；对 � 不提建议，原字已失。</translation>
    </message>
    <message>
        <source>** of Markdown, tags and entities of HTML, formulas between dollar signs.</source>
        <translation>Markdown 的 **、HTML 的标签和实体、美元符号之间的公式。</translation>
    </message>
    <message>
        <source>zero-width blanks and joiners, byte order marks, soft hyphens, marks of the direction of writing and control characters; not where the script of the letters before them, or one that is written from the right, needs them.</source>
        <translation>零宽空格和连接符、字节顺序标记、软连字符、书写方向标记和控制字符；其前字母的文字或自右至左书写的文字需要它们处除外。</translation>
    </message>
    <message>
        <source>they are quoted as if they had been printed.</source>
        <translation>引用时会被当成原文所印。</translation>
    </message>
    <message>
        <source>a name with one in it is another name to every search and in every table, and nobody sees why.</source>
        <translation>名称中夹有此类字符，检索和各表格都会当作另一名称，而又看不出原因。</translation>
    </message>
    <message>
        <source>where asterisks stand for what is withheld. Nothing is offered for formulas and forms.</source>
        <translation>星号表示隐去的文字。对公式和表单不提建议。</translation>
    </message>
    <message>
        <source>where it parts words of another script. Nothing is offered for controls that may stand for a character that is lost, nor for what shows the text backwards.</source>
        <translation>用它分隔其他文字的词语时。可能代替已丢失字符的控制字符，以及使文字倒序显示的字符，不给出改法。</translation>
    </message>
    <message>
        <source>成立专项**指挥部 is put right as 成立专项指挥部.</source>
        <translation>“成立专项**指挥部”改为“成立专项指挥部”。</translation>
    </message>
    <message>
        <source>a zero-width blank after the 市 of 市水利局 is struck.</source>
        <translation>删去“市水利局”中“市”后的零宽空格。</translation>
    </message>
    <message>
        <source>each character that simplified text does not have, in an issue in simplified characters.</source>
        <translation>简体的一期中，简体文所没有的每个字。</translation>
    </message>
    <message>
        <source>programs that read print take a misshapen character for a traditional one, and a search misses the word.</source>
        <translation>OCR 把变形的字认作繁体字，词就搜不到。</translation>
    </message>
    <message>
        <source>in names of people and firms, and in quotations.</source>
        <translation>人名、商号和引文。</translation>
    </message>
    <message>
        <source>海綿城市 is put right as 海绵城市.</source>
        <translation>“海綿城市”改为“海绵城市”。</translation>
    </message>
    <message>
        <source>what OpenCC would still convert, phrase by phrase, in an issue in traditional characters.</source>
        <translation>繁体的一期中，OpenCC 按词还会转换的字。</translation>
    </message>
    <message>
        <source>converters that know no phrases leave 于, 后, 里 and 筑 alone, so that a word is spelt in two ways.</source>
        <translation>不识词的转换程序留下“于、后、里、筑”，同一个词有了两种写法。</translation>
    </message>
    <message>
        <source>in names, and where both characters are in use (台, 只).</source>
        <translation>名称，以及两字都通行的（台、只）。</translation>
    </message>
    <message>
        <source>建筑 is put right as 建築.</source>
        <translation>“建筑”改为“建築”。</translation>
    </message>
    <message>
        <source>noise of at least three parts between commas, no sentence, hardly three characters of which stand together anywhere else in the issue.</source>
        <translation>至少三段以逗号隔开、不成句的杂讯，其中的字几乎不在本期别处连用。</translation>
    </message>
    <message>
        <source>mirrors of government sites put links and advertising into their pages; it is out of the export already.</source>
        <translation>转载网站会在页面里插入链接和广告；导出时本已不含。</translation>
    </message>
    <message>
        <source>where it is a list of names. One marked as checked is left alone.</source>
        <translation>其实是名单。标为已核的不再提示。</translation>
    </message>
    <message>
        <source>a word of two to eight Han characters, or a mark of punctuation, directly followed by itself; a word of two only if it ends a run of Han characters elsewhere in the issue, so that 帮办代办代理 is left alone.</source>
        <translation>二至八个汉字的词或一个标点紧接着重复；两字词须在本期别处出现在词尾，“帮办代办代理”之类不算。</translation>
    </message>
    <message>
        <source>quotations and searches for the sentence fail.</source>
        <translation>引用和搜索这句话都会落空。</translation>
    </message>
    <message>
        <source>where a word is repeated on purpose (一个一个), or ends and begins two names.</source>
        <translation>有意重叠（一个一个），或前后两个名称首尾相同。</translation>
    </message>
    <message>
        <source>现将方案印发印发给你们 is put right as 印发给你们.</source>
        <translation>“现将方案印发印发给你们”改为“印发给你们”。</translation>
    </message>
    <message>
        <source>three to eight Han characters, 、 or ，, and the same characters once more before a mark or 和, 与, 及.</source>
        <translation>三至八个汉字，“、”或“，”，然后又是同样的字，后面是标点或“和、与、及”。</translation>
    </message>
    <message>
        <source>the second was misread for another, or the first begins anew what a page cut.</source>
        <translation>第二个是另一项的误识，或换页后重起了一遍。</translation>
    </message>
    <message>
        <source>where the second stands for another thing; look at the print.</source>
        <translation>第二个另有所指；请看原件。</translation>
    </message>
    <message>
        <source>a word of two characters that stands again two to four characters on, no 和 or 与 between, where the phrase without the second one stands at least twice elsewhere.</source>
        <translation>两字的词隔二至四字又出现，中间没有“和、与”，而去掉第二个的短语在别处至少出现两次。</translation>
    </message>
    <message>
        <source>programs that read print begin a phrase anew; quotations and searches fail.</source>
        <translation>OCR 把短语重起了一遍，引用和搜索落空。</translation>
    </message>
    <message>
        <source>where the word is repeated on purpose.</source>
        <translation>有意重复。</translation>
    </message>
    <message>
        <source>two characters, one character in brackets, and the second of the two once more.</source>
        <translation>两个字，括号里一个字，然后又是第二个字。</translation>
    </message>
    <message>
        <source>the sentence cannot be read with either word.</source>
        <translation>代入哪个词都读不通。</translation>
    </message>
    <message>
        <source>where the bracketed character is a word of its own.</source>
        <translation>括号里的字自成一词。</translation>
    </message>
    <message>
        <source>流产（引）产 is put right as 流（引）产.</source>
        <translation>“流产（引）产”改为“流（引）产”。</translation>
    </message>
    <message>
        <source>one to eight characters that close one piece of a sentence, marks that were set after them aside, and open the next piece.</source>
        <translation>一句的前半以一至八个字结尾，后半又以同样的字开头，其后所加的标点不计。</translation>
    </message>
    <message>
        <source>where a page was cut, programs that read print complete a word that the next page goes on with.</source>
        <translation>换页处 OCR 会补全下一页才接着写的词。</translation>
    </message>
    <message>
        <source>where the sentence does repeat the word.</source>
        <translation>句中确实重复了这个词。</translation>
    </message>
    <message>
        <source>责任单位：市住建局） | 局、市财政局 is put right as 市住建局、市财政局.</source>
        <translation>“责任单位：市住建局） | 局、市财政局”改为“市住建局、市财政局”。</translation>
    </message>
    <message>
        <source>a closing mark that nothing opened, an opening one that nothing closes, in one text.</source>
        <translation>一段文字里没有开头的后括号、后引号，或没有结尾的前括号、前引号。</translation>
    </message>
    <message>
        <source>what is quoted or bracketed has no beginning or no end, and the corpus is searched by such names.</source>
        <translation>所引、所括的没有头或没有尾，而语料正是按这些名称查的。</translation>
    </message>
    <message>
        <source>it is offered only where the text before a closing mark is short, or quoted elsewhere in the same text, and after 见附件; where the mark itself is too many, it is to go instead.</source>
        <translation>只在后半之前的文字很短、同文别处引过，或在“见附件”之后才提建议；若是多了一个，应删去。</translation>
    </message>
    <message>
        <source>十四五”时期是关键时期 is put right as “十四五”时期.</source>
        <translation>“十四五”时期是关键时期”改为““十四五”时期”。</translation>
    </message>
    <message>
        <source>a year with the month, or with month and day, directly after it.</source>
        <translation>年份之后紧接着月，或月和日。</translation>
    </message>
    <message>
        <source>nothing that reads dates finds it.</source>
        <translation>读日期的程序都找不到它。</translation>
    </message>
    <message>
        <source>where digits were lost too; offered only where one date can be meant.</source>
        <translation>还丢了数字；只在解释唯一时提建议。</translation>
    </message>
    <message>
        <source>20236月底前 is put right as 2023年6月底前.</source>
        <translation>“20236月底前”改为“2023年6月底前”。</translation>
    </message>
    <message>
        <source>a month above 12, or a day that its month does not have.</source>
        <translation>月大于12，或该月没有的日。</translation>
    </message>
    <message>
        <source>one of its digits was misread.</source>
        <translation>有一个数字识错了。</translation>
    </message>
    <message>
        <source>nothing is offered; look at the print.</source>
        <translation>不提建议；请看原件。</translation>
    </message>
    <message>
        <source>a 成文日期 after the date of the issue.</source>
        <translation>成文日期晚于本期的日期。</translation>
    </message>
    <message>
        <source>one of the two was misread; laws are cited by both.</source>
        <translation>两者之一识错了；法规都按日期引用。</translation>
    </message>
    <message>
        <source>a 成文日期 from July 2012 on in Chinese numerals, or with zeros before month or day. Until then dates were set in Chinese numerals (GB/T 9704-1999, 8.2.8), and these are left alone.</source>
        <translation>2012年7月以后用汉字数字，或月、日前有零的成文日期。此前按旧标准用汉字数字，不算。</translation>
    </message>
    <message>
        <source>the same date is written in several ways, and a search for one misses the others.</source>
        <translation>同一日期有几种写法，搜一种就漏了别种。</translation>
    </message>
    <message>
        <source>where the form of the print is to be kept; then the rule is dismissed for the issue.</source>
        <translation>要保留原印的写法；可对本期忽略此规则。</translation>
    </message>
    <message>
        <source>二〇二二年三月八日 is put right as 2022年3月8日.</source>
        <translation>“二〇二二年三月八日”改为“2022年3月8日”。</translation>
    </message>
    <message>
        <source>a document number without its year in brackets, its serial number or its 号.</source>
        <translation>缺括号里的年份、顺序号或“号”的发文字号。</translation>
    </message>
    <message>
        <source>it is what a document is cited and found by.</source>
        <translation>公文靠它引用和查找。</translation>
    </message>
    <message>
        <source>where digits were lost too; look at the print. Nothing is offered where year or number is gone.</source>
        <translation>还丢了数字，请看原件；年份或顺序号全失的不提建议。</translation>
    </message>
    <message>
        <source>示政办函〔20222 is put right as 示政办函〔2022〕2号.</source>
        <translation>“示政办函〔20222”改为“示政办函〔2022〕2号”。</translation>
    </message>
    <message>
        <source>a year in other brackets than 〔〕; a serial number with 第 or zeros before it, or in wide digits.</source>
        <translation>年份不用〔〕；顺序号前有“第”或零，或用全角数字。</translation>
    </message>
    <message>
        <source>the same number is then written in several ways, and a search for one misses the others.</source>
        <translation>同一字号有几种写法，搜一种就漏了别种。</translation>
    </message>
    <message>
        <source>示政发[2022]第08号 is put right as 示政发〔2022〕8号.</source>
        <translation>“示政发[2022]第08号”改为“示政发〔2022〕8号”。</translation>
    </message>
    <message>
        <source>a number that is the only one to break a run: those before it and after it would follow each other with another number in its place.</source>
        <translation>唯一打断连续的序号：换一个数，前后就接上了。</translation>
    </message>
    <message>
        <source>what cites the number finds nothing, or something else.</source>
        <translation>引用这个序号的，找不到或找到别的。</translation>
    </message>
    <message>
        <source>where an item was lost and its neighbours were numbered anew.</source>
        <translation>丢了一项，其余已重新编号。</translation>
    </message>
    <message>
        <source>一、 二、 五、 四、: 五 is put right as 三.</source>
        <translation>“一、 二、 五、 四、: 五”改为“三”。</translation>
    </message>
    <message>
        <source>a number that is two or three more than the one before it in a run of at least three, where no other item of the document has the number between.</source>
        <translation>在至少三项的连续序号里比前一个大二或三，而本文别处没有中间的序号。</translation>
    </message>
    <message>
        <source>an item was lost, or glued to the one before it.</source>
        <translation>丢了一项，或与前一项粘在一起。</translation>
    </message>
    <message>
        <source>a run of at least two numbers that follow each other and begin with the second or third, where no other item of this form stands before them below the same heading.</source>
        <translation>至少两个连续的序号从第二或第三开始，同一标题下没有前面的。</translation>
    </message>
    <message>
        <source>the first item was lost, or glued to the text before it.</source>
        <translation>第一项丢了，或与前面的文字粘在一起。</translation>
    </message>
    <message>
        <source>an item two depths below the heading it stands under, where the document has the depth between below at least three other headings of that depth, and never leaves it out but once.</source>
        <translation>比所在标题低两级的项，而本文同级标题下至少三处都有中间一级，只此一处没有。</translation>
    </message>
    <message>
        <source>a heading was lost, or the depth of the number was misread.</source>
        <translation>标题丢了，或序号的层级识错了。</translation>
    </message>
    <message>
        <source>nothing is offered; short sections may leave it out.</source>
        <translation>不提建议；短的部分可以没有。</translation>
    </message>
    <message>
        <source>本办法第N条 with a number above that of the last article of the document.</source>
        <translation>“本办法第N条”的序号大于本文的最后一条。</translation>
    </message>
    <message>
        <source>the number was misread, or articles were lost.</source>
        <translation>序号识错了，或丢了条文。</translation>
    </message>
    <message>
        <source>a cell without Han characters that is no number where at least four of five in its column are.</source>
        <translation>一列里五格至少四格是数字，而此格没有汉字却不是数字。</translation>
    </message>
    <message>
        <source>a misread number is lost to every sum and statistic.</source>
        <translation>识错的数加不进合计和统计。</translation>
    </message>
    <message>
        <source>where the total, or another number of the column, was misread too. Offered only where the total row with all other cells of the column, or a total column that adds up in the other rows, leaves one value.</source>
        <translation>合计或同列别的数也识错了；只在由合计能唯一推出时提建议。</translation>
    </message>
    <message>
        <source>in a column 序号 or the like a number that cannot be read, or breaks the run while the rows around it follow each other with another one in its place; and one to three numbers that are missing between two rows.</source>
        <translation>序号列里读不出或打断连续的数，以及两行之间缺一至三个序号。</translation>
    </message>
    <message>
        <source>a row was lost, or two were read as one; what cites the number finds something else.</source>
        <translation>丢了一行，或两行并成了一行。</translation>
    </message>
    <message>
        <source>where rows were numbered anew after one was taken out. Where rows are missing nothing is offered.</source>
        <translation>删了一行后已重编；缺行的不提建议。</translation>
    </message>
    <message>
        <source>5, 6, l, 8 is put right as 7.</source>
        <translation>“5, 6, l, 8”改为“7”。</translation>
    </message>
    <message>
        <source>in a row 合计 the number of a column that is not the sum of the rows above it, below it, or of all, nor of the other totals, where it is the only column of numbers or another column does add up. Columns in which something is no number, averages, rates and prices, and tables with rows 其中 are left alone.</source>
        <translation>合计行的数不等于上面、下面或全部各行之和，而这是唯一的数字列或另有一列相符。含非数字、平均、比率、单价的列和有“其中”的表不查。</translation>
    </message>
    <message>
        <source>the total or one of its parts was misread, or a row was lost or read as part of another table.</source>
        <translation>合计或某一项识错了，或丢了一行。</translation>
    </message>
    <message>
        <source>where a part was misread, and the total is right.</source>
        <translation>识错的是某一项，合计是对的。</translation>
    </message>
    <message>
        <source>the number in a column 合计, 小计 or the like that is not the sum of the columns after it, where it is in all other rows, at least five.</source>
        <translation>“合计”“小计”列的数不等于其后各列之和，而其他各行（至少五行）都相等。</translation>
    </message>
    <message>
        <source>the total or one of its parts was misread.</source>
        <translation>合计或某一项识错了。</translation>
    </message>
    <message>
        <source>in a table with a column of ranks and one of scores the rank that another score would have, where at least four of five ranks are those that the scores give, equal scores having equal ranks.</source>
        <translation>有名次列和得分列的表里，五个名次至少四个与得分相符，此处不符。</translation>
    </message>
    <message>
        <source>rank or score was misread, and the best is cited as something else.</source>
        <translation>名次或得分识错了。</translation>
    </message>
    <message>
        <source>where the score was misread.</source>
        <translation>识错的是得分。</translation>
    </message>
    <message>
        <source>a row whose last cells are empty, two at least, where nine rows of ten and more have something in each of these columns, and no merged cell stands for them.</source>
        <translation>末尾至少两格空着，而九成以上的行在这些列里都有内容，也没有合并的格。</translation>
    </message>
    <message>
        <source>where pages meet, cells are lost or slip into the row before or after.</source>
        <translation>换页处的格丢了，或滑到了前后的行。</translation>
    </message>
    <message>
        <source>nothing is offered; look at the rows around it and at the print.</source>
        <translation>不提建议；请看前后的行和原件。</translation>
    </message>
    <message>
        <source>a date or 持续推进 in a column of units, only organs in a column 完成时限, where at least four of five cells of the column say what belongs there.</source>
        <translation>单位列里的日期或“持续推进”，完成时限列里只有单位，而该列五格至少四格内容同类。</translation>
    </message>
    <message>
        <source>a cell before it was lost or two were read as one, and the row has slipped.</source>
        <translation>前面丢了一格或两格并成一格，整行错了位。</translation>
    </message>
    <message>
        <source>nothing is offered; shift the cells of the row, and look at the print for what was lost.</source>
        <translation>不提建议；请移位，并看原件丢了什么。</translation>
    </message>
    <message>
        <source>a repeated header whose cells are others, or stand in another order or in other columns.</source>
        <translation>续页的表头与首页的文字、次序或列数不同。</translation>
    </message>
    <message>
        <source>columns were mixed up where the pages meet, or a column was lost.</source>
        <translation>换页处列次乱了，或丢了一列。</translation>
    </message>
    <message>
        <source>where the columns of the page are in that order; look at its rows. The fix marks the row as checked: the header of the first page holds.</source>
        <translation>该页的列确是这个次序；请看各行。采纳即把此行标为已核。</translation>
    </message>
    <message>
        <source>each repeated header that is printed as the first one; it is left out of the export already.</source>
        <translation>与首页相同的续页表头，导出时本已不含。</translation>
    </message>
    <message>
        <source>an editor sees where pages were joined, and that nothing but a header was left out.</source>
        <translation>让编辑看到各页在何处相接，除表头外什么也没略去。</translation>
    </message>
    <message>
        <source>where a row that looks like the header is a row of its own. The fix marks the row as checked.</source>
        <translation>看似表头、其实是一行内容。采纳即把此行标为已核。</translation>
    </message>
    <message>
        <source>a cell of the first columns with the same number as one on another page, under the same heading, but with other words; the longest is taken to be whole.</source>
        <translation>同一标题下、首列序号相同而文字与另一页不同的格；以最长的为全。</translation>
    </message>
    <message>
        <source>the group falls in two, and what belongs to it is not found together.</source>
        <translation>一组分成了两组，查不全。</translation>
    </message>
    <message>
        <source>where the longest was misread, too.</source>
        <translation>最长的也识错了。</translation>
    </message>
    <message>
        <source>an entry with 关于 that announces no document, and a document with 关于 in its title that no entry announces, where most have their fellow.</source>
        <translation>目录里含“关于”而没有公文的条目，以及标题含“关于”而目录没有的公文。</translation>
    </message>
    <message>
        <source>a document was lost, or its start was not seen; or its title was garbled beyond recognition.</source>
        <translation>公文丢了或没认出开头，或标题面目全非。</translation>
    </message>
    <message>
        <source>the only entry of at least four without which the entries are in the order of their documents.</source>
        <translation>至少四条的目录中，去掉这一条其余就与公文次序一致。</translation>
    </message>
    <message>
        <source>the document was moved by who put the text together, or the entry announces another one.</source>
        <translation>整理文本的人挪动了公文，或条目说的是另一件。</translation>
    </message>
    <message>
        <source>nothing is offered; look at the page numbers.</source>
        <translation>不提建议；请看页码。</translation>
    </message>
    <message>
        <source>a year that differs in one digit from that of the document's date or, without one, of the issue, and is not the year before it.</source>
        <translation>与公文日期（没有则与本期）的年份差一个数字，且不是上一年。</translation>
    </message>
    <message>
        <source>one of the two was misread, and the number is what the document is cited by.</source>
        <translation>两者之一识错了，而公文靠字号引用。</translation>
    </message>
    <message>
        <source>where the date was misread. At the turn of the year both may be right.</source>
        <translation>日期识错了；年初两者都可能对。</translation>
    </message>
    <message>
        <source>a number that another document of the issue has, too; and the only one of at least four of the same agency and year that breaks their order, where the others rise from document to document.</source>
        <translation>与本期另一公文相同的字号；同机关同年至少四个字号中唯一打乱次序的。</translation>
    </message>
    <message>
        <source>it is what a document is cited and found by; one of its digits was misread.</source>
        <translation>公文靠它引用和查找，有一个数字识错了。</translation>
    </message>
    <message>
        <source>nothing is offered but where one number lies between those of its neighbours.</source>
        <translation>不提建议，除非前后之间只差一个号。</translation>
    </message>
    <message>
        <source>in the paragraphs of a document a document number with a later year, or a day on which something was issued, passed or held that lies after its 成文日期.</source>
        <translation>正文所引字号的年份，或印发、通过、召开的日期，晚于成文日期。</translation>
    </message>
    <message>
        <source>the date of the document or what is cited was misread.</source>
        <translation>公文的日期或所引的识错了。</translation>
    </message>
    <message>
        <source>a document of at least three that lacks what two thirds of them have.</source>
        <translation>至少三件公文，三分之二有而此件没有的项。</translation>
    </message>
    <message>
        <source>the line was lost, or was not seen for what it is; a document is cited by these.</source>
        <translation>那一行丢了或没认出；公文靠这些引用。</translation>
    </message>
    <message>
        <source>a name before 同志 that the rosters of its document do not have, but with one other character; one that differs so from an earlier name, where the characters that both have stand nowhere else; the name of a responsible leader that stands once, while one that differs in one of three characters stands four times.</source>
        <translation>“同志”前的姓名与同文名单差一字；与前文的姓名差一字而其余的字别处不连用；责任领导只出现一次，与出现四次的差一字。</translation>
    </message>
    <message>
        <source>names are made of rare characters, which are the first to be misread.</source>
        <translation>人名多用少见的字，最容易识错。</translation>
    </message>
    <message>
        <source>where both exist, or the roster is what was misread.</source>
        <translation>确有两人，或名单识错了。</translation>
    </message>
    <message>
        <source>an organ or a person stated to be responsible, at most twice in the issue and in no other, be it in other characters, traditional or simplified, while other issues have five times or more a name that differs in a character, or in two of six, which look or sound alike.</source>
        <translation>本期至多两次、别期没有（繁简不计）的责任单位或姓名，而别期有五次以上、只差形近或音近的字的名称。</translation>
    </message>
    <message>
        <source>nobody finds what stands under a name that is nobody's.</source>
        <translation>错了的名称，谁也查不到。</translation>
    </message>
    <message>
        <source>where both exist; the names that other issues have may be of another place or time.</source>
        <translation>两者都有；别期的名称可能属于另一地、另一时。</translation>
    </message>
    <message>
        <source>four digits from 1900 to 2099 directly before Han characters that follow a year with 年 elsewhere.</source>
        <translation>1900至2099的四位数直接接汉字，而这些汉字在别处前面有“年”。</translation>
    </message>
    <message>
        <source>nothing that reads dates finds the year, and titles that differ in it are not the same.</source>
        <translation>读日期的程序找不到年份，标题也对不上。</translation>
    </message>
    <message>
        <source>where the number is a quantity.</source>
        <translation>这个数是数量。</translation>
    </message>
    <message>
        <source>the odd one of at least five headings of the same depth in a document, one of five or more.</source>
        <translation>本文同级的至少五个标题里独异的一个，至多五分之一。</translation>
    </message>
    <message>
        <source>the end of a line was lost, be it the stop alone or words before it.</source>
        <translation>行尾丢了标点，或还丢了字。</translation>
    </message>
    <message>
        <source>where the print itself is uneven.</source>
        <translation>原印就不一致。</translation>
    </message>
    <message>
        <source>the first sentence after the addressee of a document that begins as a purpose does and goes on to what is done, where another document of the issue opens with 为, and no other opening (根据, 现, 经) is used.</source>
        <translation>主送机关之后的第一句像目的句而没有“为”，本期另有以“为”开头的公文，又没有“根据、现、经”等开头。</translation>
    </message>
    <message>
        <source>the first character of a page or paragraph is what programs that read print lose most.</source>
        <translation>页首、段首的第一个字最容易丢。</translation>
    </message>
    <message>
        <source>where the sentence has a subject of its own.</source>
        <translation>句子自有主语。</translation>
    </message>
    <message>
        <source>a paragraph of some length whose last character is a Han character or a comma, where nearly all paragraphs of the issue end with a stop; those that say who is responsible aside.</source>
        <translation>有一定长度、以汉字或逗号结尾的段落，而本期几乎都以句末标点结尾；责任说明除外。</translation>
    </message>
    <message>
        <source>its end was lost, be it the stop alone or the words of a whole page.</source>
        <translation>结尾丢了标点，甚至整页的字。</translation>
    </message>
    <message>
        <source>where more was lost than the stop; nothing is offered after a comma.</source>
        <translation>丢的不止标点；逗号之后不提建议。</translation>
    </message>
    <message>
        <source>a heading or title whose last three characters never end a phrase elsewhere, but stand there at least eight times before one and the same character, and hardly ever before another.</source>
        <translation>标题末三字在别处从不收尾，却至少八次接着同一个字。</translation>
    </message>
    <message>
        <source>the last character of a line is easily lost, and the title is what a document is cited by.</source>
        <translation>行末的字容易丢，而公文按标题引用。</translation>
    </message>
    <message>
        <source>where more than one character was lost.</source>
        <translation>丢的不止一个字。</translation>
    </message>
    <message>
        <source>九个方面重点工 is put right as 九个方面重点工作.</source>
        <translation>“九个方面重点工”改为“九个方面重点工作”。</translation>
    </message>
    <message>
        <source>市委、政府, and the like of other levels, where 市委、市政府 stands at least three times.</source>
        <translation>“市委、政府”之类，而“市委、市政府”至少出现三次。</translation>
    </message>
    <message>
        <source>the phrase is one of those that are searched for most.</source>
        <translation>这是最常搜的短语。</translation>
    </message>
    <message>
        <source>where the print has the short form.</source>
        <translation>原件用的就是简称。</translation>
    </message>
    <message>
        <source>、 directly before 等 that ends a list; words that begin with 等 (等级, 等量) are left alone.</source>
        <translation>列举末尾“等”前的“、”；“等级”“等量”等词不算。</translation>
    </message>
    <message>
        <source>something between the two was lost, or the mark is too many.</source>
        <translation>两者之间丢了字，或多了标点。</translation>
    </message>
    <message>
        <source>where a word between them was lost.</source>
        <translation>中间丢了一个词。</translation>
    </message>
    <message>
        <source>东灌区、西灌区、等中小河流 is put right as 西灌区等.</source>
        <translation>“东灌区、西灌区、等中小河流”改为“西灌区等”。</translation>
    </message>
    <message>
        <source>a name that stands nowhere else and is made of two names that each stand at least three times.</source>
        <translation>别处没有的名称，由各至少出现三次的两个名称连成。</translation>
    </message>
    <message>
        <source>neither unit is found, and the table of who is responsible names one that does not exist.</source>
        <translation>两个单位都查不到，责任表里多了一个不存在的。</translation>
    </message>
    <message>
        <source>where one unit is a part of the other; the mark offered is the one before the second elsewhere.</source>
        <translation>一个单位隶属另一个；所补的标点取自第二个在别处之前的。</translation>
    </message>
    <message>
        <source>a name of a unit that differs from a much more frequent one in nothing but its last character.</source>
        <translation>与常见得多的单位名只差末字。</translation>
    </message>
    <message>
        <source>the unit is counted as two, and what is asked of one of them is not found.</source>
        <translation>一个单位算成两个，问哪个都不全。</translation>
    </message>
    <message>
        <source>where both exist.</source>
        <translation>两者都有。</translation>
    </message>
    <message>
        <source>the name of an organ that stands at least three times as often with 市, 县, 区, 省 or 州 before it, or 各 before these, where nothing else is in its list or something that begins so; 市各… where 各…, and 市… where the name of the place of the issue with the same, is that oftener.</source>
        <translation>少了或多了“市、县、区、省、州、各”的单位名，而另一种写法至少三倍于此。</translation>
    </message>
    <message>
        <source>where the body of another level is meant.</source>
        <translation>指的是另一级的单位。</translation>
    </message>
    <message>
        <source>the name of an organ, county, town or village in a list that stands once or twice and differs in one character from one that stands at least five times, and five times as often, where the two characters look or sound alike; of several such names the most alike.</source>
        <translation>列举中出现一两次的单位、县、乡、村名，与至少五次且五倍于此的名称差一个形近或音近的字。</translation>
    </message>
    <message>
        <source>a unit in the midst of a list that has the name of another place before a unit of the issue, which stands at least ten times as often without it, where hardly anything of that place is named, and nobody of it issues.</source>
        <translation>列举中间冠以外地名的本地单位，不冠的至少十倍于此，而该地别处几乎没有提到。</translation>
    </message>
    <message>
        <source>programs that guess at what they cannot read put in what they have read elsewhere.</source>
        <translation>OCR 把认不出的字猜成了见过的。</translation>
    </message>
    <message>
        <source>where the other place does take part.</source>
        <translation>外地确实参加。</translation>
    </message>
    <message>
        <source>at the end of a cell, text or bracket the beginning of one name that stands at least five times, where it is no name itself and not that of a place.</source>
        <translation>格、段或括号末尾是某名称（至少五次）的前半，自身又不成名称。</translation>
    </message>
    <message>
        <source>the end of a line or page was lost, and the unit is not found.</source>
        <translation>行末、页末丢了字，单位就查不到。</translation>
    </message>
    <message>
        <source>where more was lost than the end of the name.</source>
        <translation>丢的不止名称的末尾。</translation>
    </message>
    <message>
        <source>a name in a list that has the very characters of another one that stands at least twice as often; and 各市人民政府 and the like that lack one level of 各市州人民政府, which stands three times as often.</source>
        <translation>列举中的名称与常见的另一个字同而序异，或比“各市州人民政府”之类少一级。</translation>
    </message>
    <message>
        <source>where both exist, or governments of one level are meant.</source>
        <translation>两者都有，或只指一级政府。</translation>
    </message>
    <message>
        <source>a name in a list that stands once or twice and is one that stands at least five times, and five times as often, but for one or two characters in its midst that are too many or are missing; where other rules tell it, it is left to them.</source>
        <translation>列举中出现一两次的名称，比至少五次且五倍于此的名称在中间多或少一两个字。</translation>
    </message>
    <message>
        <source>where both exist. The one may be the full and the other the short name: a document keeps to one.</source>
        <translation>两者都有。可能一全一简：同一公文应前后一致。</translation>
    </message>
    <message>
        <source>a line of a roster that names someone and goes on with the post without a blank.</source>
        <translation>名单的一行里姓名之后不空格就是职务。</translation>
    </message>
    <message>
        <source>neither the name nor the post is found.</source>
        <translation>姓名和职务都查不到。</translation>
    </message>
    <message>
        <source>where the name has a character more or less; it is told from the post by how posts begin.</source>
        <translation>姓名的字数有出入；界限由职务的开头推出。</translation>
    </message>
    <message>
        <source>a blank between Han characters of a paragraph or cell, where the two before it and the two after it stand together, without a blank, at least twice elsewhere.</source>
        <translation>段或格里汉字之间的空格，前后各两字在别处至少两次连用。</translation>
    </message>
    <message>
        <source>a search for the word misses it.</source>
        <translation>这个词搜不到。</translation>
    </message>
    <message>
        <source>where the blank parts the lines of a title that is cited. Titles and headings are left alone.</source>
        <translation>空格隔开所引标题的各行。标题不查。</translation>
    </message>
    <message>
        <source>a signature that reads as two bodies, with nothing between them.</source>
        <translation>署名读来是两个机关而中间没有间隔。</translation>
    </message>
    <message>
        <source>the document is found under neither.</source>
        <translation>哪个机关下都查不到这件公文。</translation>
    </message>
    <message>
        <source>where one body is a part of the other.</source>
        <translation>一个机关隶属另一个。</translation>
    </message>
    <message>
        <source>, ; : ( ) ? and ! beside Han characters in a document that has them in full width nine times of ten, and the other way round.</source>
        <translation>汉字旁的 , ; : ( ) ? !，而全文九成用全角；反之亦然。</translation>
    </message>
    <message>
        <source>names and sentences that differ in nothing else are not found together.</source>
        <translation>只差全半角的名称和句子，搜不到一处。</translation>
    </message>
    <message>
        <source>in formulas and in names that are printed so, and where the rest of the document is to be changed.</source>
        <translation>公式和本来如此的名称，或要改的是其余部分。</translation>
    </message>
    <message>
        <source>the list 附件：1.… of a document with a higher number than there are attachments, where some are there and nothing says that any is left out.</source>
        <translation>“附件：1.…”所列的最大号多于实有的附件，而没有说明略去。</translation>
    </message>
    <message>
        <source>an attachment was lost, or its start was not seen.</source>
        <translation>附件丢了，或没认出开头。</translation>
    </message>
    <message>
        <source>a numbered heading after which the next block is a heading of its depth or higher, where most headings of this depth have a text.</source>
        <translation>带序号的标题之后就是同级或更高的标题，而同级标题多有正文。</translation>
    </message>
    <message>
        <source>what stood below it was lost, or was taken for part of it.</source>
        <translation>其下的内容丢了，或被当成了标题。</translation>
    </message>
    <message>
        <source>nothing is offered; some headings are the whole item.</source>
        <translation>不提建议；有的标题自成一项。</translation>
    </message>
    <message>
        <source>a numbered paragraph without a statement of responsibility under a heading below which at least four, and four of five, have one.</source>
        <translation>同一标题下至少四项、五项之四有责任说明，而此项没有。</translation>
    </message>
    <message>
        <source>the statement was lost, or was not seen for what it is.</source>
        <translation>说明丢了，或没认出来。</translation>
    </message>
    <message>
        <source>a numbered paragraph that says who is responsible, but not in a role (牵头单位, 责任单位, 责任领导, 完成时限) that at least nine others beside it, and nine for each odd one, name.</source>
        <translation>写明了责任但缺某一种（牵头单位、责任单位、责任领导、完成时限），而旁边至少九项都有。</translation>
    </message>
    <message>
        <source>part of the statement was lost, or its label was misread.</source>
        <translation>说明丢了一部分，或标签识错了。</translation>
    </message>
    <message>
        <source>a numbered paragraph that goes on with words after its last statement, where at least nine others of the document, and nine for each odd one, end with theirs.</source>
        <translation>责任说明之后还有文字的项，而本文至少九项都以说明结尾。</translation>
    </message>
    <message>
        <source>the next line, often a heading, was glued to the item.</source>
        <translation>下一行（常是标题）粘到了这一项。</translation>
    </message>
    <message>
        <source>nothing is offered; split the paragraph where the heading begins.</source>
        <translation>不提建议；请在标题开头处拆段。</translation>
    </message>
    <message>
        <source>责任单位, 牵头部门 and the like directly before the name of a unit, or with another mark than a colon between, and labels that have lost a character (责任单：), where at least three labels of the document are whole.</source>
        <translation>“责任单位”等直接接单位名、或用冒号以外的标点，以及缺字的标签（责任单：），而本文至少三处完整。</translation>
    </message>
    <message>
        <source>who is responsible is found by these labels.</source>
        <translation>责任单位靠这些标签查找。</translation>
    </message>
    <message>
        <source>where the word is the subject of a sentence.</source>
        <translation>该词是句子的主语。</translation>
    </message>
    <message>
        <source>（责任单位市住建局、市水利局） is put right as 责任单位：.</source>
        <translation>“（责任单位市住建局、市水利局）”改为“责任单位：”。</translation>
    </message>
    <message>
        <source>a block that shows no form of its kind (a short line among paragraphs that is no sentence, a table of one row or of many repaired rows), until an editor says what it is or marks it checked.</source>
        <translation>不像其类别的段落（段落间不成句的短行、只有一行的表、修补过多行的表），直到编辑定其类别或标为已核。</translation>
    </message>
    <message>
        <source>headings, cells and names that lost their surroundings look alike; these are the places to look at first.</source>
        <translation>失了上下文的标题、格和姓名看来一样；这些地方先看。</translation>
    </message>
    <message>
        <source>there is none to offer; set the kind, join the line to another, or mark it checked.</source>
        <translation>没有建议；请定类别、并入别行或标为已核。</translation>
    </message>
    <message>
        <source>3000m ³ /d is put right as 3000m³/d.</source>
        <translation>“3000m ³ /d”改为“3000m³/d”。</translation>
    </message>
    <message>
        <source>组 ? 长：某某 is put right with a wide blank.</source>
        <translation>“组 ? 长：某某”改为中间一个全角空格。</translation>
    </message>
    <message>
        <source>a list of names of films at the head of a page.</source>
        <translation>页首的一串影片名。</translation>
    </message>
    <message>
        <source>经济社会经济发展 where the issue has 经济社会发展 elsewhere.</source>
        <translation>“经济社会经济发展”，而本期别处作“经济社会发展”。</translation>
    </message>
    <message>
        <source>2023年7月1日 in an issue of 30 May 2023.</source>
        <translation>2023年5月30日出刊的一期里有“2023年7月1日”。</translation>
    </message>
    <message>
        <source>（三） follows （一）.</source>
        <translation>（一）之后是（三）。</translation>
    </message>
    <message>
        <source>（二）加强领导 directly below 三、保障措施.</source>
        <translation>“三、保障措施”之下直接是“（二）加强领导”。</translation>
    </message>
    <message>
        <source>1. directly below 三、 where （一） stands below 一、, 二、 and 四、.</source>
        <translation>“三、”之下直接是“1.”，而“一、”“二、”“四、”之下有“（一）”。</translation>
    </message>
    <message>
        <source>违反本办法第五十二条的规定 in a document of 48 articles.</source>
        <translation>只有48条的公文里说“违反本办法第五十二条的规定”。</translation>
    </message>
    <message>
        <source>"no" between 100 and 70; the total row says 1361 and the others add up to 1251, so 110 is offered.</source>
        <translation>100与70之间是“no”；合计为1361，其余加起来是1251，建议110。</translation>
    </message>
    <message>
        <source>合计 1,250 below 600 and 640 is put right as 1240.</source>
        <translation>600与640之下的合计“1,250”改为“1240”。</translation>
    </message>
    <message>
        <source>合计 90, 男 40, 女 60 among rows that add up.</source>
        <translation>合计90、男40、女60，而其他各行都相符。</translation>
    </message>
    <message>
        <source>rank 8 for the third of nine scores.</source>
        <translation>九个得分里第三高的名次是8。</translation>
    </message>
    <message>
        <source>a task without 责任单位 and 完成时限 in a list in which all others have both.</source>
        <translation>各项都有责任单位和完成时限的表里，有一项两样都空着。</translation>
    </message>
    <message>
        <source>2022年12月 under 责任单位.</source>
        <translation>“责任单位”列里是“2022年12月”。</translation>
    </message>
    <message>
        <source>责任单位 完成时限 where the first page has 完成时限 责任单位.</source>
        <translation>首页作“完成时限 责任单位”，续页作“责任单位 完成时限”。</translation>
    </message>
    <message>
        <source>序号 项目 单位 again at the head of each page.</source>
        <translation>每页开头又是“序号 项目 单位”。</translation>
    </message>
    <message>
        <source>（一）以经济带高质量发展 on one page, （一）以经济带发展推动高质量发展 on the next.</source>
        <translation>一页作“（一）以经济带高质量发展”，下一页作“（一）以经济带发展推动高质量发展”。</translation>
    </message>
    <message>
        <source>责任单位：市水利局、市人民政府 in a notice of 示例市人民政府.</source>
        <translation>示例市人民政府的通知里：责任单位：市水利局、市人民政府。</translation>
    </message>
    <message>
        <source>完成时限：2019年6月 in a document of March 2022.</source>
        <translation>2022年3月的公文里：完成时限：2019年6月。</translation>
    </message>
    <message>
        <source>关于印发城市更新实施方桉的通知 for a document called 关于印发城市更新实施方案的通知.</source>
        <translation>公文题为“关于印发城市更新实施方案的通知”，目录作“关于印发城市更新实施方桉的通知”。</translation>
    </message>
    <message>
        <source>关于印发城市更新实方案的通知 before 城市更新实施方案, which its text names 《城市更新实施方案》.</source>
        <translation>题为“关于印发城市更新实方案的通知”，而正文和所印发的都作“城市更新实施方案”。</translation>
    </message>
    <message>
        <source>an entry 关于防汛工作的通知 9 without such a document.</source>
        <translation>目录有“关于防汛工作的通知 9”，而没有这件公文。</translation>
    </message>
    <message>
        <source>the entry of the fifth document before that of the second.</source>
        <translation>第五件公文的条目排在第二件之前。</translation>
    </message>
    <message>
        <source>示政发〔2012〕5号 dated 3 March 2022.</source>
        <translation>“示政发〔2012〕5号”，日期是2022年3月3日。</translation>
    </message>
    <message>
        <source>（示政发〔2023〕5号） in a document of March 2022.</source>
        <translation>2022年3月的公文里引“（示政发〔2023〕5号）”。</translation>
    </message>
    <message>
        <source>a notice without 发文字号 among six that have one.</source>
        <translation>七件公文里六件有发文字号，一件没有。</translation>
    </message>
    <message>
        <source>章艺同志 below a roster that has 章芝.</source>
        <translation>名单作“章芝”，下文作“章艺同志”。</translation>
    </message>
    <message>
        <source>市农业农衬局 where other issues have 市农业农村局.</source>
        <translation>“市农业农衬局”，而别期作“市农业农村局”。</translation>
    </message>
    <message>
        <source>2023省政府工作报告 where the text has 2023年省政府工作报告 too.</source>
        <translation>“2023省政府工作报告”，而本文别处作“2023年省政府工作报告”。</translation>
    </message>
    <message>
        <source>（七）夯实生态本底 among （一）…。 to （九）…。.</source>
        <translation>（一）至（九）都以“。”结尾，只有“（七）夯实生态本底”没有。</translation>
    </message>
    <message>
        <source>进一步加强管理，经市政府同意，现… where the others open with 为进一步….</source>
        <translation>别的公文以“为进一步……”开头，此件作“进一步加强管理，经市政府同意，现……”。</translation>
    </message>
    <message>
        <source>各县区可参照本办法执行 before 第四十八条.</source>
        <translation>“第四十八条”之前作“各县区可参照本办法执行”。</translation>
    </message>
    <message>
        <source>市委、政府有关要求 where the issue has 市委、市政府 elsewhere.</source>
        <translation>“市委、政府有关要求”，而本期别处作“市委、市政府”。</translation>
    </message>
    <message>
        <source>市交通局各县人民政府 where both are named elsewhere.</source>
        <translation>“市交通局各县人民政府”，而两者在别处各自出现。</translation>
    </message>
    <message>
        <source>市发改局 once where 市发改委 stands twenty times.</source>
        <translation>“市发改局”一次，“市发改委”二十次。</translation>
    </message>
    <message>
        <source>发展改革委 once where 市发展改革委 stands twenty times.</source>
        <translation>“发展改革委”一次，“市发展改革委”二十次。</translation>
    </message>
    <message>
        <source>市水利和胡泊局 once where 市水利和湖泊局 stands twenty times.</source>
        <translation>“市水利和胡泊局”一次，“市水利和湖泊局”二十次。</translation>
    </message>
    <message>
        <source>他乡市交通局 once where 市交通局 stands twenty times.</source>
        <translation>“他乡市交通局”一次，“市交通局”二十次。</translation>
    </message>
    <message>
        <source>各县市区人民 at the end of a cell is put right as 各县市区人民政府.</source>
        <translation>格末的“各县市区人民”改为“各县市区人民政府”。</translation>
    </message>
    <message>
        <source>各州市人民政府 where 各市州人民政府 stands twice as often.</source>
        <translation>“各州市人民政府”，而“各市州人民政府”两倍于此。</translation>
    </message>
    <message>
        <source>市城乡建委 once where 市城乡建设委 stands twenty times.</source>
        <translation>“市城乡建委”一次，“市城乡建设委”二十次。</translation>
    </message>
    <message>
        <source>王大同市财政局局长 is put right with a wide blank after the name.</source>
        <translation>“王大同市财政局局长”在姓名后加全角空格。</translation>
    </message>
    <message>
        <source>市人力资 源局 where 市人力资源局 stands elsewhere.</source>
        <translation>“市人力资 源局”，而别处作“市人力资源局”。</translation>
    </message>
    <message>
        <source>示例市人民政府示例军分区 is put right with a wide blank between the two.</source>
        <translation>“示例市人民政府示例军分区”在两者之间加全角空格。</translation>
    </message>
    <message>
        <source>市财政局,市水利局 in a document that writes ，.</source>
        <translation>用“，”的公文里有“市财政局,市水利局”。</translation>
    </message>
    <message>
        <source>附件：1.… 2.… 3.… in a notice followed by 附件1 and 附件2.</source>
        <translation>通知列“附件：1.… 2.… 3.…”，其后只有附件1和附件2。</translation>
    </message>
    <message>
        <source>（二）加强领导 directly before （三）加强监督.</source>
        <translation>“（二）加强领导”之后直接是“（三）加强监督”。</translation>
    </message>
    <message>
        <source>the third of ten tasks without （责任单位：…）.</source>
        <translation>十项任务里第三项没有“（责任单位：…）”。</translation>
    </message>
    <message>
        <source>责任领导：王大同；责任单位：市财政局 among items that all name a 牵头单位, too.</source>
        <translation>各项都有牵头单位，此项只有“责任领导：王大同；责任单位：市财政局”。</translation>
    </message>
    <message>
        <source>责任单位：市民政局。加快发展现代农业。 where the second sentence is the heading of what follows.</source>
        <translation>“责任单位：市民政局。加快发展现代农业。”的第二句是下一部分的标题。</translation>
    </message>
    <message>
        <source>综合协调组 on a line of its own between paragraphs may be a heading, a cell or the end of a list.</source>
        <translation>段落之间单独一行的“综合协调组”，可能是标题、格或名单的末尾。</translation>
    </message>
    <message>
        <source>an organ that stands twice between 、 and ， in one list.</source>
        <translation>同一列举里两次出现的单位。</translation>
    </message>
    <message>
        <source>one of the two was misread, and another unit is missing.</source>
        <translation>其中之一识错了，另一个单位就丢了。</translation>
    </message>
    <message>
        <source>where the second stands for another unit; look at the print.</source>
        <translation>第二个另有所指；请看原件。</translation>
    </message>
    <message>
        <source>市委, 县委 and the like in the midst of a list of departments, where neither 市政府 nor 市人大 goes on.</source>
        <translation>部门列举中间的“市委”“县委”等，其后没有“市政府”或“市人大”。</translation>
    </message>
    <message>
        <source>the committee of the party stands first in a list and not among departments; 市委 is what is left of 市委宣传部, 市委编办 and others.</source>
        <translation>党委列在最前，不在部门之间；“市委”是“市委宣传部”“市委编办”等残存的。</translation>
    </message>
    <message>
        <source>市人民政府, 县政府 and the like, without the name of a place, among the units that a document of that government or its office makes responsible, three times at most in one document.</source>
        <translation>政府或其办公室的公文把“市人民政府”“县政府”等（不带地名）列为责任单位，全文至多三次。</translation>
    </message>
    <message>
        <source>a government charges its departments and the governments below it; 各区人民政府 or another was misread.</source>
        <translation>政府责成的是部门和下级政府；应是“各区人民政府”之类识错了。</translation>
    </message>
    <message>
        <source>statements and rows of tables in which the same unit stands under 牵头 and under 责任 or 配合.</source>
        <translation>同一单位既牵头又在责任或配合之列的说明和表行。</translation>
    </message>
    <message>
        <source>in most documents nobody is named in two roles; one of the two was misread or stands in the wrong column.</source>
        <translation>多数公文里一个单位只有一种责任；其中之一识错或错了列。</translation>
    </message>
    <message>
        <source>nothing is offered; some documents name the lead unit again.</source>
        <translation>不提建议；有的公文会把牵头单位再列一遍。</translation>
    </message>
    <message>
        <source>a deadline whose year and month lie before the 成文日期.</source>
        <translation>年月早于成文日期的完成时限。</translation>
    </message>
    <message>
        <source>one of the two was misread.</source>
        <translation>两者之一识错了。</translation>
    </message>
    <message>
        <source>each part of an entry that differs from the title it announces; width, white space, the kinds of dashes, quotes and brackets, and the name of the issuing organ before 关于 aside.</source>
        <translation>条目与所指标题的每处不同；全半角、空白、破折号、引号、括号的种类和“关于”前的机关名不计。</translation>
    </message>
    <message>
        <source>one of the two was misread, and the corpus is cited by the title.</source>
        <translation>两者之一识错了，而语料按标题引用。</translation>
    </message>
    <message>
        <source>it takes the title to be right; where the entry is, the title is to be put right instead.</source>
        <translation>以标题为准；若对的是条目，应改标题。</translation>
    </message>
    <message>
        <source>where two of the three agree (the title of the notice, the name in 《》 in its first paragraphs, the title of what follows), what differs in the third.</source>
        <translation>三者（通知的标题、首段《》中的名称、其后文件的标题）有两者一致时，第三者不同的地方。</translation>
    </message>
    <message>
        <source>the odd one was misread, and both documents are cited by these names.</source>
        <translation>独异的识错了，而两件公文都按名称引用。</translation>
    </message>
    <message>
        <source>where the print names it in short.</source>
        <translation>原件用的是简称。</translation>
    </message>
    <message>
        <source>国家通用语言文字法 (2000), article 11: publications in Chinese are in standard Chinese.</source>
        <translation>《国家通用语言文字法》（2000）第十一条：汉语文出版物用规范的国家通用语言文字。</translation>
    </message>
    <message>
        <source>GB 3100-1993, 6: the symbols of units are set without blanks within.</source>
        <translation>GB 3100—1993，6：单位符号内部不留空格。</translation>
    </message>
    <message>
        <source>GB/T 15835-2011, 4.1: quantities are set in Arabic numerals.</source>
        <translation>GB/T 15835—2011，4.1：计量用阿拉伯数字。</translation>
    </message>
    <message>
        <source>GB/T 15835-2011, 5.1.5: the decimal mark is a point at the foot of the line.</source>
        <translation>GB/T 15835—2011，5.1.5：小数点为齐底的圆点。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.3: the question mark of Chinese text is ？, set without blanks.</source>
        <translation>GB/T 15834—2011，4.3：问号为“？”，前后不留空格。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7: the parts of a document are text and nothing else.</source>
        <translation>GB/T 9704—2012，7：公文各要素都是文字。</translation>
    </message>
    <message>
        <source>The Unicode Standard 15.0, 5.21 (characters that show nothing) and 23.1 (control codes).</source>
        <translation>《Unicode 标准》15.0，5.21（不显示的字符）和 23.1（控制码）。</translation>
    </message>
    <message>
        <source>国家通用语言文字法 (2000), article 2, with 通用规范汉字表 (2013).</source>
        <translation>《国家通用语言文字法》（2000）第二条，《通用规范汉字表》（2013）。</translation>
    </message>
    <message>
        <source>the dictionaries of OpenCC, which follow 简化字总表 (1986).</source>
        <translation>OpenCC 的词典，依《简化字总表》（1986）。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.1: a document consists of 版头, 主体 and 版记, and nothing else.</source>
        <translation>GB/T 9704—2012，7.1：公文由版头、主体、版记组成。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 5: no mark of punctuation is set twice.</source>
        <translation>GB/T 15834—2011，5：标点不重复。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.5: 顿号 stands between parallel words, each of which is named once.</source>
        <translation>GB/T 15834—2011，4.5：顿号用于并列词语之间，各列一次。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 5: what is printed is what was signed.</source>
        <translation>GB/T 9704—2012，5：所印即所签发。</translation>
    </message>
    <message>
        <source>立法技术规范（试行）（一） (2009), 2.4: brackets hold what may stand for the words before them.</source>
        <translation>《立法技术规范（试行）（一）》（2009），2.4：括号内是可替代其前文字的内容。</translation>
    </message>
    <message>
        <source>gazette practice: a sentence that a page cuts goes on where it stopped.</source>
        <translation>公报惯例：换页处的句子从断处续排。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.8 to 4.15: brackets and quotation marks come in pairs.</source>
        <translation>GB/T 15834—2011，4.8 至 4.15：括号、引号成对使用。</translation>
    </message>
    <message>
        <source>GB/T 7408-2005, 4.1.2: months are 01 to 12, days as many as their month has.</source>
        <translation>GB/T 7408—2005，4.1.2：月为 01 至 12，日以该月为限。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.5: 成文日期署会议通过或者发文机关负责人签发的日期; printing comes after it.</source>
        <translation>GB/T 9704—2012，7.3.5：成文日期署会议通过或者发文机关负责人签发的日期；印发在后。</translation>
    </message>
    <message>
        <source>立法技术规范（试行）（一） (2009), 3: articles are cited by their numbers.</source>
        <translation>《立法技术规范（试行）（一）》（2009），3：引用条文写明条的序号。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.3 with GB/T 15835-2011, 4.1: statistical tables are set in Arabic numerals.</source>
        <translation>GB/T 9704—2012，7.3.3，GB/T 15835—2011，4.1：统计表用阿拉伯数字。</translation>
    </message>
    <message>
        <source>gazette practice: the rows of a list of tasks or projects are numbered in order.</source>
        <translation>公报惯例：任务表、项目表各行依次编号。</translation>
    </message>
    <message>
        <source>GB/T 15835-2011, 4.1: quantities are set in Arabic numerals, so that they can be reckoned with.</source>
        <translation>GB/T 15835—2011，4.1：计量用阿拉伯数字，以便核算。</translation>
    </message>
    <message>
        <source>gazette practice: reports on inspections and contests list bodies by rank with their scores.</source>
        <translation>公报惯例：考核、评比的通报按名次列单位和得分。</translation>
    </message>
    <message>
        <source>gazette practice: the rows of a list of tasks say the same of each.</source>
        <translation>公报惯例：任务表各行所列事项相同。</translation>
    </message>
    <message>
        <source>gazette practice: a column of a list of tasks says one thing of each.</source>
        <translation>公报惯例：任务表一列只说一事。</translation>
    </message>
    <message>
        <source>gazette practice: a table that goes on over pages repeats its header (GB/T 7713-1987, 6.4.7.2: 续表).</source>
        <translation>公报惯例：跨页的表重复表头（GB/T 7713—1987，6.4.7.2：续表）。</translation>
    </message>
    <message>
        <source>gazette practice: a group that goes on over pages is named again as it was.</source>
        <translation>公报惯例：跨页的组照原名重复。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.2.4: organs are called by their full names or their standard short names.</source>
        <translation>GB/T 9704—2012，7.2.4：机关用全称或规范化简称。</translation>
    </message>
    <message>
        <source>gazette practice: 责任单位 are bodies below the one that issues.</source>
        <translation>公报惯例：责任单位是发文机关的下属单位。</translation>
    </message>
    <message>
        <source>gazette practice: 牵头单位 and 责任单位, 配合单位 are named apart.</source>
        <translation>公报惯例：牵头单位与责任单位、配合单位分列。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.5: a document takes effect with its 成文日期 at the earliest.</source>
        <translation>GB/T 9704—2012，7.3.5：公文最早自成文日期起生效。</translation>
    </message>
    <message>
        <source>gazette practice: the contents list names every document of the issue.</source>
        <translation>公报惯例：目录列出本期的每件公文。</translation>
    </message>
    <message>
        <source>gazette practice: the contents list names the documents in the order in which they are printed.</source>
        <translation>公报惯例：目录按刊登次序列公文。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.1: 标题由发文机关名称、事由和文种组成; what is issued is the 事由 of its notice.</source>
        <translation>GB/T 9704—2012，7.3.1：标题由发文机关名称、事由和文种组成；所印发的文件即通知的事由。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.2.5: 发文字号 is made of agency, year and 发文顺序号, which is given out in order.</source>
        <translation>GB/T 9704—2012，7.2.5：发文字号由发文机关代字、年份、发文顺序号组成，顺序号依次编排。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.5: 成文日期署会议通过或者发文机关负责人签发的日期; what it cites was there before.</source>
        <translation>GB/T 9704—2012，7.3.5：成文日期署会议通过或者发文机关负责人签发的日期；所引用的在其前。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.2.5, 7.3.5: 发文字号, 发文机关署名 and 成文日期 are parts of every document.</source>
        <translation>GB/T 9704—2012，7.2.5、7.3.5：发文字号、发文机关署名、成文日期是公文的要素。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.3: the names of people are given as they are.</source>
        <translation>GB/T 9704—2012，7.3.3：人名照实书写。</translation>
    </message>
    <message>
        <source>GB/T 15835-2011, 4.1.3: years are written with all four digits and 年.</source>
        <translation>GB/T 15835—2011，4.1.3：年份写全四位数并加“年”。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.3: headings of one depth are set alike.</source>
        <translation>GB/T 9704—2012，7.3.3：同级标题写法一致。</translation>
    </message>
    <message>
        <source>gazette practice: a notice opens with its purpose or its ground, 为…，根据…，现….</source>
        <translation>公报惯例：通知以目的或依据开头：为……，根据……，现……。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.1: a sentence ends with a stop.</source>
        <translation>GB/T 15834—2011，4.1：句末用句号。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.1: a title is broken so that 词意完整.</source>
        <translation>GB/T 9704—2012，7.3.1：标题回行要做到词意完整。</translation>
    </message>
    <message>
        <source>gazette practice: the two bodies are named in parallel, 省委、省政府, 市委、市政府.</source>
        <translation>公报惯例：两者并称：省委、省政府，市委、市政府。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.5.3: 顿号 stands between parallel words; 等 is none of them.</source>
        <translation>GB/T 15834—2011，4.5.3：顿号用于并列词语之间，“等”不在其列。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.5: 顿号 stands between parallel words of a sentence.</source>
        <translation>GB/T 15834—2011，4.5：顿号用于句内并列词语之间。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.2: bodies are named by their full or their normal short name.</source>
        <translation>GB/T 9704—2012，7.3.2：机关用全称或规范化简称。</translation>
    </message>
    <message>
        <source>gazette practice: a body charges its own departments, which it names without its place.</source>
        <translation>公报惯例：机关责成所属部门，不冠地名。</translation>
    </message>
    <message>
        <source>gazette practice: name and post of a roster stand in columns.</source>
        <translation>公报惯例：名单的姓名与职务分栏。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 5.2.3: text is set without blanks between characters.</source>
        <translation>GB/T 9704—2012，5.2.3：字间不留空格。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.5.1: bodies that issue together sign one below or beside the other.</source>
        <translation>GB/T 9704—2012，7.3.5.1：联合行文的机关署名上下或左右排列。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 5.1: marks of punctuation take the room of one character; web pages often have the others.</source>
        <translation>GB/T 15834—2011，5.1：标点占一个字的位置；网页常用半角。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.4: 附件说明 names the attachments in order, 7.3.7: 附件 follow in this order.</source>
        <translation>GB/T 9704—2012，7.3.4：附件说明依次列附件，7.3.7：附件按此次序。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.3: headings name what the text below them is about.</source>
        <translation>GB/T 9704—2012，7.3.3：标题概括其下的内容。</translation>
    </message>
    <message>
        <source>gazette practice: who is responsible is said item by item.</source>
        <translation>公报惯例：责任单位逐项写明。</translation>
    </message>
    <message>
        <source>gazette practice: a breakdown of tasks (任务分解) says the same of each.</source>
        <translation>公报惯例：任务分解各项所列相同。</translation>
    </message>
    <message>
        <source>gazette practice: who is responsible is said at the end of an item.</source>
        <translation>公报惯例：责任单位写在项末。</translation>
    </message>
    <message>
        <source>GB/T 15834-2011, 4.7: a colon stands before what is listed.</source>
        <translation>GB/T 15834—2011，4.7：列举之前用冒号。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3: the forms in which the parts of a document are printed.</source>
        <translation>GB/T 9704—2012，7.3：公文各要素的编排格式。</translation>
    </message>
    <message>
        <source>gazette practice: the contents list repeats the titles, which GB/T 9704-2012, 7.3.1, makes of 发文机关名称、事由和文种, often without the first.</source>
        <translation>公报惯例：目录照录标题；GB/T 9704—2012，7.3.1：标题由发文机关名称、事由和文种组成，目录常略去第一项。</translation>
    </message>
    <message>
        <source>GB/T 9704-2012, 7.3.5.4, in force from 2012-07-01: 用阿拉伯数字将年、月、日标全，月、日不编虚位.</source>
        <translation>GB/T 9704—2012，7.3.5.4（2012年7月1日起施行）：用阿拉伯数字将年、月、日标全，月、日不编虚位。</translation>
    </message>
</context>
</TS>
