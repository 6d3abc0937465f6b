<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>gazdesk</name>
    <message>
        <source>This was the last place in the table.</source>
        <translation>这是表中的最后一处。</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard to paste.</source>
        <translation>剪贴板上没有可粘贴的内容。</translation>
    </message>
    <message>
        <source>It goes by the rows around: show all rows as they stand first.</source>
        <translation>此操作依据相邻的行，请先按原次序显示全部行。</translation>
    </message>
    <message>
        <source>The rows or columns stand at the edge of the table already.</source>
        <translation>行或列已在表格边缘。</translation>
    </message>
    <message>
        <source>{count} cells are more than can be pasted at once ({most}).</source>
        <translation>{count} 个单元格超过一次能粘贴的数量（{most}）。</translation>
    </message>
    <message>
        <source>No table follows this one.</source>
        <translation>后面没有表格。</translation>
    </message>
    <message>
        <source>There is nothing to replace.</source>
        <translation>没有可替换的内容。</translation>
    </message>
    <message>
        <source>Replace in table</source>
        <translation>表内替换</translation>
    </message>
    <message>
        <source>Columns that are missing for what is pasted: {count}.</source>
        <translation>粘贴的内容多出 {count} 列。</translation>
    </message>
    <message>
        <source>Move cells</source>
        <translation>移动单元格</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>The rows have cells of different number, or merged cells overlap.</source>
        <translation>各行格数不同，或合并格重叠。</translation>
    </message>
    <message>
        <source>Nothing stands here; nearly all other rows say something.</source>
        <translation>此格为空，而其他行几乎都有内容。</translation>
    </message>
    <message>
        <source>The running number “{found}” cannot be read.</source>
        <translation>“{found}”读不成序号。</translation>
    </message>
    <message>
        <source>The number {found} follows {before}.</source>
        <translation>{before} 之后是 {found}。</translation>
    </message>
    <message>
        <source>The total says {found}; the rows add up to {sum}.</source>
        <translation>合计为 {found}，各行相加为 {sum}。</translation>
    </message>
    <message>
        <source>The unit “{found}” is named only here, and ends as no organ does.</source>
        <translation>“{found}”只在此处出现，也不像单位名称。</translation>
    </message>
    <message>
        <source>Each cell is moved once, and takes one other.</source>
        <translation>每个单元格只能移动一次，也只能接收一个。</translation>
    </message>
    <message>
        <source>Cells can only be moved to empty ones.</source>
        <translation>只能移到空的单元格。</translation>
    </message>
    <message>
        <source>Show rows sorted, upwards</source>
        <translation>按此列升序查看</translation>
    </message>
    <message>
        <source>Show rows sorted, downwards</source>
        <translation>按此列降序查看</translation>
    </message>
    <message>
        <source>Show rows as they stand</source>
        <translation>按原有顺序查看</translation>
    </message>
    <message>
        <source>Join with the table that follows</source>
        <translation>与后一表格接续</translation>
    </message>
    <message>
        <source>Find and replace in the table…</source>
        <translation>在表内查找和替换…</translation>
    </message>
    <message>
        <source>Next place that does not hold</source>
        <translation>下一处不符</translation>
    </message>
    <message>
        <source>Next place where a table was joined on</source>
        <translation>下一处接缝</translation>
    </message>
    <message>
        <source>Only marked</source>
        <translation>只看标记</translation>
    </message>
    <message>
        <source>joined at {count} places</source>
        <translation>接缝 {count} 处</translation>
    </message>
    <message>
        <source>No table was joined on here.</source>
        <translation>此表没有接缝。</translation>
    </message>
    <message>
        <source>There are too few rows for what is pasted; show all rows in order first.</source>
        <translation>行数不够粘贴；请先按原有顺序显示全部行。</translation>
    </message>
    <message>
        <source>A table was joined on here.</source>
        <translation>此处接续另一表格。</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>在表内查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>Nothing in the table proves it.</source>
        <translation>表中没有可验证的内容。</translation>
    </message>
    <message>
        <source>Holds at {count} places.</source>
        <translation>{count} 处相符。</translation>
    </message>
    <message>
        <source>Shape of the grid</source>
        <translation>格齐全</translation>
    </message>
    <message>
        <source>Running numbers</source>
        <translation>序号连续</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计相符</translation>
    </message>
    <message>
        <source>Columns of numbers</source>
        <translation>数字列</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>{count} rows lacked cells at their end; those are empty now.</source>
        <translation>有 {count} 行末尾缺格，所缺各格现为空。</translation>
    </message>
    <message>
        <source>No table stands before this one.</source>
        <translation>前面没有相邻的表格。</translation>
    </message>
    <message>
        <source>No row of the table is dropped.</source>
        <translation>表中没有已删除的行。</translation>
    </message>
    <message>
        <source>No column of the table is dropped.</source>
        <translation>表中没有已删除的列。</translation>
    </message>
    <message>
        <source>There is no empty cell below that could be filled.</source>
        <translation>下面没有可以填充的空格。</translation>
    </message>
    <message>
        <source>Everything holds that the table can be tried on.</source>
        <translation>凡能验证的都相符。</translation>
    </message>
    <message>
        <source>Show only marked rows, or all again</source>
        <translation>只看有标记的行，或恢复</translation>
    </message>
    <message>
        <source>Show dropped rows and columns, or not</source>
        <translation>显示已删除的行列，或不显示</translation>
    </message>
    <message>
        <source>Behind the last place in the table: begun again with the first.</source>
        <translation>最后一处之后没有了，已回到表中第一处。</translation>
    </message>
    <message>
        <source>Only the first of {count} selected places was changed.</source>
        <translation>所选 {count} 处中，只改了第一处。</translation>
    </message>
</context>
</TS>
