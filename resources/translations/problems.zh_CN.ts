<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>Block of doubtful kind</source>
        <translation>类别存疑的段落</translation>
    </message>
    <message>
        <source>The parser is only {percent} % sure what this is.</source>
        <translation>程序只有{percent}%的把握认定这是什么。</translation>
    </message>
    <message>
        <source>Stray foreign word</source>
        <translation>夹杂外文词</translation>
    </message>
    <message>
        <source>The foreign word “{word}” stands between Han characters.</source>
        <translation>汉字之间夹有外文词“{word}”。</translation>
    </message>
    <message>
        <source>Broken document number</source>
        <translation>发文字号残缺</translation>
    </message>
    <message>
        <source>The document number {printed} has lost a part.</source>
        <translation>发文字号“{printed}”残缺。</translation>
    </message>
    <message>
        <source>Form of the document number</source>
        <translation>发文字号体例</translation>
    </message>
    <message>
        <source>The standard sets the document number {printed} as {standard}.</source>
        <translation>发文字号“{printed}”按国家标准应作“{standard}”。</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>“{found}” stands in a column of numbers.</source>
        <translation>数字栏中的“{found}”不是数字。</translation>
    </message>
    <message>
        <source>“{found}” stands in a column of numbers; the others leave {value}.</source>
        <translation>数字栏中的“{found}”不是数字；由其余数字推得 {value}。</translation>
    </message>
    <message>
        <source>Contents entry and title differ</source>
        <translation>目录与标题不一致</translation>
    </message>
    <message>
        <source>The title of the document has “{said}” here.</source>
        <translation>公文标题此处作“{said}”。</translation>
    </message>
    <message>
        <source>The title does not have this.</source>
        <translation>公文标题没有这几个字。</translation>
    </message>
    <message>
        <source>A bracket “{bracket}” has been lost here.</source>
        <translation>此处缺少括号“{bracket}”。</translation>
    </message>
    <message>
        <source>The date {printed} has lost its 年, 月 and 日; only {date} fits.</source>
        <translation>日期“{printed}”缺少年、月、日，只能读作 {date}。</translation>
    </message>
    <message>
        <source>Two values stood in one cell of this row; each was put into the column that it fits.</source>
        <translation>本行有两个值挤在一格，已各归其栏。</translation>
    </message>
    <message>
        <source>Cells of this row stood in the wrong columns; each was put into the column that it fits.</source>
        <translation>本行单元格错位，已各归其栏。</translation>
    </message>
    <message>
        <source>第N第 for 第N条</source>
        <translation>“第N条”误作“第N第”</translation>
    </message>
    <message>
        <source>“{found}” stands where the sign of an article is due.</source>
        <translation>“{found}”应为条款序号。</translation>
    </message>
    <message>
        <source>Detached unit sign</source>
        <translation>计量单位符号分离</translation>
    </message>
    <message>
        <source>The unit {sign} has come apart.</source>
        <translation>计量单位“{sign}”被拆开。</translation>
    </message>
    <message>
        <source>Letter in a number</source>
        <translation>数字中夹有字母</translation>
    </message>
    <message>
        <source>The number {found} has a letter among its digits.</source>
        <translation>数字“{found}”中夹有字母。</translation>
    </message>
    <message>
        <source>Decimal point read as 、</source>
        <translation>小数点误作顿号</translation>
    </message>
    <message>
        <source>“{found}” is likely {number}.</source>
        <translation>“{found}”疑为“{number}”。</translation>
    </message>
    <message>
        <source>Placeholder character</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>“{found}” stands where there was something else.</source>
        <translation>“{found}”处原为其他字符。</translation>
    </message>
    <message>
        <source>Markup left over</source>
        <translation>残留标记</translation>
    </message>
    <message>
        <source>“{found}” is markup.</source>
        <translation>“{found}”是网页或排版标记。</translation>
    </message>
    <message>
        <source>Invisible character</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>What stands here shows nothing: {codes}.</source>
        <translation>此处有不显示的字符：{codes}。</translation>
    </message>
    <message>
        <source>Doubled word</source>
        <translation>词语重复</translation>
    </message>
    <message>
        <source>“{word}” stands twice.</source>
        <translation>“{word}”重复。</translation>
    </message>
    <message>
        <source>Doubled around brackets</source>
        <translation>括号前后重复</translation>
    </message>
    <message>
        <source>“{tail}” stands before the bracket and after it.</source>
        <translation>“{tail}”在括号前后重复。</translation>
    </message>
    <message>
        <source>Doubled at a page break</source>
        <translation>换页处重复</translation>
    </message>
    <message>
        <source>“{word}” stands on both sides of the page break.</source>
        <translation>换页处前后均有“{word}”。</translation>
    </message>
    <message>
        <source>Lone bracket or quotation mark</source>
        <translation>括号或引号不成对</translation>
    </message>
    <message>
        <source>Nothing opens “{sign}”.</source>
        <translation>标点 {sign} 缺少与之配对的前半。</translation>
    </message>
    <message>
        <source>Nothing closes “{sign}”.</source>
        <translation>标点 {sign} 缺少与之配对的后半。</translation>
    </message>
    <message>
        <source>The mark “{sign}” has been lost here.</source>
        <translation>此处脱落标点 {sign}</translation>
    </message>
    <message>
        <source>Date run together</source>
        <translation>日期粘连</translation>
    </message>
    <message>
        <source>The date {printed} has lost a part.</source>
        <translation>日期“{printed}”有脱字。</translation>
    </message>
    <message>
        <source>Impossible date</source>
        <translation>日期不存在</translation>
    </message>
    <message>
        <source>There is no such day as {printed}.</source>
        <translation>“{printed}”这一日期不存在。</translation>
    </message>
    <message>
        <source>Dated after the issue</source>
        <translation>成文日期晚于出刊日期</translation>
    </message>
    <message>
        <source>The document is dated {dated}, the issue {issued}.</source>
        <translation>公文成文于{dated}，本期出刊于{issued}。</translation>
    </message>
    <message>
        <source>Year without 年</source>
        <translation>年份脱“年”字</translation>
    </message>
    <message>
        <source>The year {year} has no 年.</source>
        <translation>{year}后脱“年”字。</translation>
    </message>
    <message>
        <source>Heading ends unlike its siblings</source>
        <translation>标题末尾与同级标题不一</translation>
    </message>
    <message>
        <source>The other headings of this depth end with “。”.</source>
        <translation>同级其他标题末尾均有“。”。</translation>
    </message>
    <message>
        <source>The other headings of this depth end without “。”.</source>
        <translation>同级其他标题末尾均无“。”。</translation>
    </message>
    <message>
        <source>Opening unlike its siblings</source>
        <translation>开头与其他公文不一</translation>
    </message>
    <message>
        <source>Other documents of the issue open with “为” here.</source>
        <translation>本期其他公文此处以“为”开头。</translation>
    </message>
    <message>
        <source>Paragraph without a stop</source>
        <translation>段末缺句号</translation>
    </message>
    <message>
        <source>The paragraph ends without a stop.</source>
        <translation>段落末尾没有句号。</translation>
    </message>
    <message>
        <source>Word cut short</source>
        <translation>词语残缺</translation>
    </message>
    <message>
        <source>“{tail}” is nearly always followed by “{character}” elsewhere.</source>
        <translation>别处“{tail}”之后几乎都是“{character}”。</translation>
    </message>
    <message>
        <source>Units run together</source>
        <translation>单位名称粘连</translation>
    </message>
    <message>
        <source>Nothing parts “{one}” from “{other}”.</source>
        <translation>“{one}”与“{other}”之间没有分隔。</translation>
    </message>
    <message>
        <source>Unit named otherwise than elsewhere</source>
        <translation>单位名称与别处不一</translation>
    </message>
    <message>
        <source>“{name}” is called “{usual}” elsewhere.</source>
        <translation>“{name}”在别处均作“{usual}”。</translation>
    </message>
    <message>
        <source>Notice and what it issues differ</source>
        <translation>通知与所印发文件名称不一</translation>
    </message>
    <message>
        <source>“{verb}” is likely {said}.</source>
        <translation>“{verb}”疑为“{said}”。</translation>
    </message>
    <message>
        <source>Elsewhere “{said}” stands here.</source>
        <translation>别处此处作“{said}”。</translation>
    </message>
    <message>
        <source>Elsewhere this is missing.</source>
        <translation>别处没有这几个字。</translation>
    </message>
    <message>
        <source>Header repeated by a page</source>
        <translation>续页重复表头</translation>
    </message>
    <message>
        <source>The page repeats the header; it is left out.</source>
        <translation>换页后重复的表头，已略去。</translation>
    </message>
    <message>
        <source>Header unlike that of the first page</source>
        <translation>续页表头与首页不一</translation>
    </message>
    <message>
        <source>The header of the first page says otherwise here.</source>
        <translation>首页表头此处不同。</translation>
    </message>
    <message>
        <source>Group named differently</source>
        <translation>同组名称前后不一</translation>
    </message>
    <message>
        <source>Another page calls this group “{name}”.</source>
        <translation>另一页此组作“{name}”。</translation>
    </message>
    <message>
        <source>Unit named twice</source>
        <translation>单位重复列出</translation>
    </message>
    <message>
        <source>“{unit}” is named twice.</source>
        <translation>“{unit}”重复列出。</translation>
    </message>
    <message>
        <source>Named in two roles</source>
        <translation>同一单位身兼两责</translation>
    </message>
    <message>
        <source>“{unit}” leads and is named again.</source>
        <translation>“{unit}”既为牵头单位，又在其他责任中列出。</translation>
    </message>
    <message>
        <source>Deadline before the date</source>
        <translation>完成时限早于成文日期</translation>
    </message>
    <message>
        <source>It was due in {due}; the document is dated {dated}.</source>
        <translation>完成时限为{due}，公文成文于{dated}。</translation>
    </message>
    <message>
        <source>Traditional character in simplified text</source>
        <translation>简体文中夹有繁体字</translation>
    </message>
    <message>
        <source>“{found}” is “{said}” in simplified text.</source>
        <translation>“{found}”简体作“{said}”。</translation>
    </message>
    <message>
        <source>Simplified character in traditional text</source>
        <translation>繁体文中残留简体字</translation>
    </message>
    <message>
        <source>“{found}” is “{said}” in traditional text.</source>
        <translation>“{found}”繁体作“{said}”。</translation>
    </message>
    <message>
        <source>Number out of sequence</source>
        <translation>序号错乱</translation>
    </message>
    <message>
        <source>The number {found} stands between {before} and {after}.</source>
        <translation>序号“{found}”位于“{before}”与“{after}”之间。</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>序号缺失</translation>
    </message>
    <message>
        <source>{found} follows {before}.</source>
        <translation>“{found}”紧接在“{before}”之后。</translation>
    </message>
    <message>
        <source>Article cited that is not there</source>
        <translation>引用的条款不存在</translation>
    </message>
    <message>
        <source>The last article is number {last}.</source>
        <translation>最后一条为第{last}条。</translation>
    </message>
    <message>
        <source>Name spelt otherwise in the store</source>
        <translation>名称与库中写法不一</translation>
    </message>
    <message>
        <source>Other issues of the store spell “{name}” “{other}”.</source>
        <translation>库中其他各期不作“{name}”，而作“{other}”。</translation>
    </message>
    <message>
        <source>Name spelt in two ways</source>
        <translation>人名写法不一</translation>
    </message>
    <message>
        <source>“{name}” is spelt “{other}” elsewhere.</source>
        <translation>“{name}”在别处作“{other}”。</translation>
    </message>
    <message>
        <source>Part of a document missing</source>
        <translation>公文要素缺失</translation>
    </message>
    <message>
        <source>The document has no number.</source>
        <translation>公文没有发文字号。</translation>
    </message>
    <message>
        <source>The document has no date.</source>
        <translation>公文没有成文日期。</translation>
    </message>
    <message>
        <source>It is not said who issues the document.</source>
        <translation>公文没有发文机关。</translation>
    </message>
    <message>
        <source>Contents and documents do not match</source>
        <translation>目录与公文不对应</translation>
    </message>
    <message>
        <source>No document has this title.</source>
        <translation>没有公文以此为题。</translation>
    </message>
    <message>
        <source>The contents list does not name this document.</source>
        <translation>目录未列此公文。</translation>
    </message>
    <message>
        <source>Year of the document number</source>
        <translation>发文字号年份</translation>
    </message>
    <message>
        <source>The year {year} does not fit the date of the document or issue.</source>
        <translation>年份“{year}”与成文日期或出刊年份不符。</translation>
    </message>
    <message>
        <source>Unit without its 市</source>
        <translation>单位名称多字或少字</translation>
    </message>
    <message>
        <source>Name and post run together</source>
        <translation>姓名与职务粘连</translation>
    </message>
    <message>
        <source>Nothing parts {name} from the post.</source>
        <translation>{name}与职务之间没有分隔。</translation>
    </message>
    <message>
        <source>Blank within a word</source>
        <translation>词中夹有空格</translation>
    </message>
    <message>
        <source>“{word}” is written without a blank elsewhere.</source>
        <translation>“{word}”在别处没有空格。</translation>
    </message>
    <message>
        <source>Signatures run together</source>
        <translation>联合署名粘连</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Nothing of this stands elsewhere in the issue.</source>
        <translation>与本期其他文字毫无关联。</translation>
    </message>
    <message>
        <source>Width of a punctuation mark</source>
        <translation>标点全半角不一</translation>
    </message>
    <message>
        <source>The document nearly always writes “{said}” here.</source>
        <translation>本件此处几乎都用“{said}”。</translation>
    </message>
    <message>
        <source>Attachment missing</source>
        <translation>缺少附件</translation>
    </message>
    <message>
        <source>{announced} attachments are announced; {found} are there.</source>
        <translation>附件说明列有{announced}件，实有{found}件。</translation>
    </message>
    <message>
        <source>Heading without text</source>
        <translation>标题之下无正文</translation>
    </message>
    <message>
        <source>Nothing stands below this heading.</source>
        <translation>此标题之下没有正文。</translation>
    </message>
    <message>
        <source>Item without anyone responsible</source>
        <translation>事项未列责任单位</translation>
    </message>
    <message>
        <source>The items beside it say who is responsible.</source>
        <translation>同级其他事项均列明责任单位。</translation>
    </message>
    <message>
        <source>Word doubled within a phrase</source>
        <translation>短语中词语重复</translation>
    </message>
    <message>
        <source>“{phrase}” stands elsewhere.</source>
        <translation>别处作“{phrase}”。</translation>
    </message>
    <message>
        <source>Level lost before 政府</source>
        <translation>“政府”前脱字</translation>
    </message>
    <message>
        <source>Elsewhere {level} stands before 政府, too.</source>
        <translation>别处“政府”前也有“{level}”字。</translation>
    </message>
    <message>
        <source>Number of a row</source>
        <translation>行序号不连续</translation>
    </message>
    <message>
        <source>Rank and score differ</source>
        <translation>名次与得分不符</translation>
    </message>
    <message>
        <source>By the scores the rank is {due}.</source>
        <translation>按得分名次应为{due}。</translation>
    </message>
    <message>
        <source>Total and sum differ</source>
        <translation>合计与各行之和不符</translation>
    </message>
    <message>
        <source>The rows add up to {sum}.</source>
        <translation>各行相加为{sum}。</translation>
    </message>
    <message>
        <source>Total of a row</source>
        <translation>行内合计不符</translation>
    </message>
    <message>
        <source>The parts add up to {sum}.</source>
        <translation>各分项相加为{sum}。</translation>
    </message>
    <message>
        <source>Row without its last cells</source>
        <translation>行尾缺单元格</translation>
    </message>
    <message>
        <source>Nothing follows in this row; nearly all others go on.</source>
        <translation>此行到此为止，其他行后面几乎都有内容。</translation>
    </message>
    <message>
        <source>Document number out of order</source>
        <translation>发文字号次序不合</translation>
    </message>
    <message>
        <source>Another document of the issue has this number.</source>
        <translation>本期另一文件也用此号。</translation>
    </message>
    <message>
        <source>The numbers around it are in order without it.</source>
        <translation>除此号外，前后文号依次递增。</translation>
    </message>
    <message>
        <source>Cites what is dated later</source>
        <translation>引用日期晚于成文日期</translation>
    </message>
    <message>
        <source>The document is dated {dated}.</source>
        <translation>本文件成文日期为 {dated}。</translation>
    </message>
    <message>
        <source>First number missing</source>
        <translation>缺少首个序号</translation>
    </message>
    <message>
        <source>The numbers begin with {found} here.</source>
        <translation>此处序号从“{found}”开始。</translation>
    </message>
    <message>
        <source>Depth of numbers left out</source>
        <translation>序号层次跳级</translation>
    </message>
    <message>
        <source>Elsewhere a number stands between {label} and the heading above.</source>
        <translation>别处“{label}”与上级标题之间还有一级序号。</translation>
    </message>
    <message>
        <source>Role that all others name</source>
        <translation>缺少同级事项均有的责任角色</translation>
    </message>
    <message>
        <source>The items beside it name a {role}.</source>
        <translation>同级其他事项均列有“{role}”。</translation>
    </message>
    <message>
        <source>Text after the statement</source>
        <translation>责任单位之后另有文字</translation>
    </message>
    <message>
        <source>The items beside it end with who is responsible.</source>
        <translation>同级其他事项均以责任单位结尾。</translation>
    </message>
    <message>
        <source>Broken label of responsibility</source>
        <translation>责任标签残缺</translation>
    </message>
    <message>
        <source>The label is “{said}” elsewhere.</source>
        <translation>别处标签作“{said}”。</translation>
    </message>
    <message>
        <source>Unit spelt otherwise than elsewhere</source>
        <translation>单位名称用字与别处不同</translation>
    </message>
    <message>
        <source>Unit of another place</source>
        <translation>外地单位</translation>
    </message>
    <message>
        <source>Name of a unit cut short</source>
        <translation>单位名称残缺</translation>
    </message>
    <message>
        <source>Something is missing after “{unit}”.</source>
        <translation>“{unit}”之后有脱字。</translation>
    </message>
    <message>
        <source>Mark before 等</source>
        <translation>“等”前多顿号</translation>
    </message>
    <message>
        <source>Nothing stands between “、” and “等”.</source>
        <translation>顿号与“等”之间缺少内容，或顿号多余。</translation>
    </message>
    <message>
        <source>Cell in the wrong column</source>
        <translation>单元格错栏</translation>
    </message>
    <message>
        <source>This belongs into another column.</source>
        <translation>此内容应属其他栏。</translation>
    </message>
    <message>
        <source>Issuing government among the responsible</source>
        <translation>发文政府列为责任单位</translation>
    </message>
    <message>
        <source>“{unit}” is who issues the document.</source>
        <translation>“{unit}”即本文件的发文机关。</translation>
    </message>
    <message>
        <source>Named twice in a row</source>
        <translation>并列项重复</translation>
    </message>
    <message>
        <source>Contents in another order</source>
        <translation>目录次序不合</translation>
    </message>
    <message>
        <source>The other entries are in the order of the documents.</source>
        <translation>其余目录条目均与正文次序一致。</translation>
    </message>
    <message>
        <source>Form of the date</source>
        <translation>成文日期体例</translation>
    </message>
    <message>
        <source>The standard sets the date as {said}.</source>
        <translation>按国家标准应作“{said}”。</translation>
    </message>
    <message>
        <source>Unit written in another order</source>
        <translation>单位名称字序不同</translation>
    </message>
    <message>
        <source>Unit called longer or shorter</source>
        <translation>单位名称长短不一</translation>
    </message>
    <message>
        <source>Name of a unit breaks off</source>
        <translation>单位名称中断</translation>
    </message>
    <message>
        <source>Elsewhere it is “{usual}”.</source>
        <translation>别处作“{usual}”。</translation>
    </message>
</context>
</TS>
