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
</context>
</TS>
