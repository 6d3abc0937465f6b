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
</context>
</TS>
