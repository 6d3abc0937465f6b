<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>More than {most} lines are too many for one table; select fewer.</source>
        <translation>超过 {most} 行，作一张表太多；请少选一些。</translation>
    </message>
    <message>
        <source>There are no lines from which a table could be made.</source>
        <translation>所选之处没有可成表格的文字。</translation>
    </message>
    <message>
        <source>A document or an attachment begins or ends within the lines; select fewer.</source>
        <translation>所选各行之中有公文或附件起止，请少选一些。</translation>
    </message>
    <message>
        <source>A line is parted so that both parts have text.</source>
        <translation>拆开一行时，两边都须有文字。</translation>
    </message>
    <message>
        <source>Rebuild table</source>
        <translation>重建表格</translation>
    </message>
    <message>
        <source>Rebuild a table by example…</source>
        <translation>按样行重建表格…</translation>
    </message>
    <message>
        <source>Rebuild a table by example</source>
        <translation>按样行重建表格</translation>
    </message>
    <message>
        <source>Select the lines of one row and press M: the other rows follow. Or give the columns, or the header; or one column, where the table is printed column by column.</source>
        <translation>选中表格一行的各行文字，按 M 标为样行，其余由此推出；也可给定列数，或标出表头；逐列印出的表，可标出一列。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>found: {count}</source>
        <translation>自动：{count}</translation>
    </message>
    <message>
        <source>Make the table  Ctrl+Return</source>
        <translation>采纳  Ctrl+↵</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>放弃  Esc</translation>
    </message>
    <message>
        <source>There is no room in the row for that.</source>
        <translation>这一行没有空格可移。</translation>
    </message>
    <message>
        <source>Mark as one row</source>
        <translation>标为一行</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>一列</translation>
    </message>
    <message>
        <source>Printed column by column</source>
        <translation>逐列印出</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分节</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不入表</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>取消标注</translation>
    </message>
    <message>
        <source>Join with the cell before</source>
        <translation>并入前格</translation>
    </message>
    <message>
        <source>With the cell behind</source>
        <translation>并入后格</translation>
    </message>
    <message>
        <source>Part the cell</source>
        <translation>拆格</translation>
    </message>
    <message>
        <source>Shift left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>下一存疑处</translation>
    </message>
    <message>
        <source>One column more</source>
        <translation>加一列</translation>
    </message>
    <message>
        <source>One column less</source>
        <translation>减一列</translation>
    </message>
    <message>
        <source>Holds at {tried} places.</source>
        <translation>核过 {tried} 处，均成立。</translation>
    </message>
    <message>
        <source>There is nothing in the table to try it on.</source>
        <translation>表中没有可核之处。</translation>
    </message>
    <message>
        <source>Fails at {wrong} of {tried} places; click for the next.</source>
        <translation>核过 {tried} 处，{wrong} 处不成立；点击逐处查看。</translation>
    </message>
    <message>
        <source>Every line once</source>
        <translation>每行恰用一次</translation>
    </message>
    <message>
        <source>No cell missing</source>
        <translation>无缺格</translation>
    </message>
    <message>
        <source>Running numbers consecutive</source>
        <translation>序号连续</translation>
    </message>
    <message>
        <source>One type a column</source>
        <translation>各列同类</translation>
    </message>
    <message>
        <source>Totals equal sums</source>
        <translation>合计相符</translation>
    </message>
    <message>
        <source>Repeated headers alike</source>
        <translation>重复表头一致</translation>
    </message>
    <message>
        <source>Row · column</source>
        <translation>行 · 列</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>原文各行</translation>
    </message>
    <message>
        <source>Proposed table</source>
        <translation>拟成的表格</translation>
    </message>
    <message>
        <source>Rebuild rows of a table</source>
        <translation>重建表格中的几行</translation>
    </message>
    <message>
        <source>These rows are read as the rest of the table is. If one is wrong, select its lines and press M.</source>
        <translation>这几行照表中其余各行识读；若有一行不对，选中它的各行文字，按 M。</translation>
    </message>
    <message>
        <source>Make the rows  Ctrl+Return</source>
        <translation>采纳  Ctrl+↵</translation>
    </message>
    <message>
        <source>The rows are being found…</source>
        <translation>正在推断…</translation>
    </message>
    <message>
        <source>What is proposed is being made…</source>
        <translation>正在采纳…</translation>
    </message>
    <message>
        <source>Rebuild the selected rows…</source>
        <translation>重建选中的行…</translation>
    </message>
    <message>
        <source>Rebuild rows</source>
        <translation>重建几行</translation>
    </message>
    <message>
        <source>The header is rebuilt with its table; select rows below it.</source>
        <translation>表头须随整张表格重建；请选表头以下的行。</translation>
    </message>
    <message>
        <source>A dropped column has text in these rows; bring it back first.</source>
        <translation>这几行在已删除的列中还有文字；请先恢复该列。</translation>
    </message>
    <message>
        <source>A merged cell reaches out of the rows; take all of its rows, or split it first.</source>
        <translation>有合并的单元格跨出这几行；请把它的各行全部选上，或先拆分它。</translation>
    </message>
</context>
</TS>
