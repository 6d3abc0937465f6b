<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>Make it a title</source>
        <translation>设为标题</translation>
    </message>
    <message>
        <source>Make it a document number</source>
        <translation>设为发文字号</translation>
    </message>
    <message>
        <source>Make it an addressee</source>
        <translation>设为主送机关</translation>
    </message>
    <message>
        <source>Make it a heading</source>
        <translation>设为小标题</translation>
    </message>
    <message>
        <source>Make it body text</source>
        <translation>设为正文</translation>
    </message>
    <message>
        <source>Make it a signature</source>
        <translation>设为署名</translation>
    </message>
    <message>
        <source>Make it a date</source>
        <translation>设为成文日期</translation>
    </message>
    <message>
        <source>Make it an inner title</source>
        <translation>设为内标题</translation>
    </message>
    <message>
        <source>Make it noise</source>
        <translation>设为杂质</translation>
    </message>
    <message>
        <source>Make it masthead</source>
        <translation>设为刊头</translation>
    </message>
    <message>
        <source>Make it the heading of the contents</source>
        <translation>设为目录标题</translation>
    </message>
    <message>
        <source>Make it a contents entry</source>
        <translation>设为目录条目</translation>
    </message>
    <message>
        <source>Make it an attachment note</source>
        <translation>设为附件说明</translation>
    </message>
    <message>
        <source>Make it an attachment label</source>
        <translation>设为附件序号</translation>
    </message>
    <message>
        <source>Make it a table title</source>
        <translation>设为表题</translation>
    </message>
    <message>
        <source>Make it a table note</source>
        <translation>设为表注</translation>
    </message>
    <message>
        <source>Make it a roster line</source>
        <translation>设为名单</translation>
    </message>
    <message>
        <source>Make it a box title</source>
        <translation>设为专栏标题</translation>
    </message>
    <message>
        <source>Make it a note</source>
        <translation>设为附注</translation>
    </message>
    <message>
        <source>Make it the list of copies</source>
        <translation>设为抄送</translation>
    </message>
    <message>
        <source>Make it colophon</source>
        <translation>设为版记</translation>
    </message>
    <message>
        <source>Split block at the caret</source>
        <translation>在光标处拆分段落</translation>
    </message>
    <message>
        <source>Merge with the previous block</source>
        <translation>并入上一段</translation>
    </message>
    <message>
        <source>One level deeper</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>One level higher</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Move block up</source>
        <translation>上移段落</translation>
    </message>
    <message>
        <source>Move block down</source>
        <translation>下移段落</translation>
    </message>
    <message>
        <source>Start a document here</source>
        <translation>公文从此开始</translation>
    </message>
    <message>
        <source>Join with what stands before</source>
        <translation>并入前文</translation>
    </message>
    <message>
        <source>Start an attachment here</source>
        <translation>附件从此开始</translation>
    </message>
    <message>
        <source>Start an attachment within the attachment here</source>
        <translation>附件中的附件从此开始</translation>
    </message>
    <message>
        <source>Start an enclosed document here</source>
        <translation>所附公文从此开始</translation>
    </message>
    <message>
        <source>Back to the document from here</source>
        <translation>从此回到正件</translation>
    </message>
    <message>
        <source>No document from here</source>
        <translation>从此不属任何公文</translation>
    </message>
    <message>
        <source>“{printed}” stays as it is printed. What should it have said?</source>
        <translation>“{printed}”照原文保留。当作什么？</translation>
    </message>
    <message>
        <source>Why is it marked?</source>
        <translation>标记的缘由：</translation>
    </message>
    <message>
        <source>Select first what is wrong in the original.</source>
        <translation>请先选中原文有误的文字。</translation>
    </message>
    <message>
        <source>Mark as garbled</source>
        <translation>标为错乱</translation>
    </message>
    <message>
        <source>Mark as doubtful</source>
        <translation>标为存疑</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>标为已核</translation>
    </message>
    <message>
        <source>Note on the mark…</source>
        <translation>标记附言…</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>So in the original…</source>
        <translation>原文如此…</translation>
    </message>
    <message>
        <source>{count} blocks become the cells. In how many columns?</source>
        <translation>选中的 {count} 段各成一格，分几列？</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Restore dropped rows</source>
        <translation>恢复删除的行</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Split row…</source>
        <translation>拆分行…</translation>
    </message>
    <message>
        <source>Make it a header row</source>
        <translation>设为表头行</translation>
    </message>
    <message>
        <source>Make it a body row</source>
        <translation>设为数据行</translation>
    </message>
    <message>
        <source>Make it a section row</source>
        <translation>设为分节行</translation>
    </message>
    <message>
        <source>Make it a total row</source>
        <translation>设为合计行</translation>
    </message>
    <message>
        <source>Make it a repeated header</source>
        <translation>设为重复表头</translation>
    </message>
    <message>
        <source>Header rows…</source>
        <translation>表头行数…</translation>
    </message>
    <message>
        <source>Insert column to the left</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert column to the right</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Restore dropped columns</source>
        <translation>恢复删除的列</translation>
    </message>
    <message>
        <source>Move column to the left</source>
        <translation>左移列</translation>
    </message>
    <message>
        <source>Move column to the right</source>
        <translation>右移列</translation>
    </message>
    <message>
        <source>Split column…</source>
        <translation>拆分列…</translation>
    </message>
    <message>
        <source>Reorder the columns of the rows…</source>
        <translation>调整这些行的列序…</translation>
    </message>
    <message>
        <source>Take merging back</source>
        <translation>取消合并单元格</translation>
    </message>
    <message>
        <source>Split cell…</source>
        <translation>拆分单元格…</translation>
    </message>
    <message>
        <source>Shift cells to the left</source>
        <translation>单元格左移</translation>
    </message>
    <message>
        <source>Shift cells to the right</source>
        <translation>单元格右移</translation>
    </message>
    <message>
        <source>Shift cells up</source>
        <translation>单元格上移</translation>
    </message>
    <message>
        <source>Shift cells down</source>
        <translation>单元格下移</translation>
    </message>
    <message>
        <source>Join with the table before</source>
        <translation>并入上一表</translation>
    </message>
    <message>
        <source>Take the join back here</source>
        <translation>在此撤销表格合并</translation>
    </message>
    <message>
        <source>Split the table above the row</source>
        <translation>在此行上方拆表</translation>
    </message>
    <message>
        <source>Dissolve into a paragraph a row</source>
        <translation>还原为段落（每行一段）</translation>
    </message>
    <message>
        <source>Dissolve into a paragraph a cell</source>
        <translation>还原为段落（每格一段）</translation>
    </message>
    <message>
        <source>Go to the table desk</source>
        <translation>转到表格台</translation>
    </message>
    <message>
        <source>Make a table of the selected blocks…</source>
        <translation>把选中的段落生成表格…</translation>
    </message>
    <message>
        <source>This is dropped when the block is merged, and comes back on undo: {lost}.</source>
        <translation>合并后将去掉：{lost}；撤销即可恢复。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>整理稿</translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation>订正后</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>[so in the original, meant: {meant}]</source>
        <translation>〔原文如此，当作：{meant}〕</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>第 {number} 件，共 {count} 件</translation>
    </message>
    <message>
        <source>The text is shown as printed; show it as corrected to edit it.</source>
        <translation>现为照原文显示，切换到“订正后”才能修改。</translation>
    </message>
    <message>
        <source>A correction stays within one block: select less.</source>
        <translation>一次订正限于一段之内，请缩小选区。</translation>
    </message>
    <message>
        <source>A table is edited in the table desk.</source>
        <translation>表格请在表格台中修改。</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>四级</translation>
    </message>
    <message>
        <source>Level 5</source>
        <translation>五级</translation>
    </message>
    <message>
        <source>Level 6</source>
        <translation>六级</translation>
    </message>
    <message>
        <source>Level 7</source>
        <translation>七级</translation>
    </message>
    <message>
        <source>Attachment ▸</source>
        <translation>附件 ▸</translation>
    </message>
    <message>
        <source>Enclosure ▸</source>
        <translation>所附 ▸</translation>
    </message>
    <message>
        <source>Document ▸</source>
        <translation>正件 ▸</translation>
    </message>
    <message>
        <source>No document ▸</source>
        <translation>无公文 ▸</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Show dropped</source>
        <translation>显示已删除的行列</translation>
    </message>
    <message>
        <source>No table is selected.</source>
        <translation>未选中表格。</translation>
    </message>
    <message>
        <source>Role of the column</source>
        <translation>列的含义</translation>
    </message>
    <message>
        <source>Guess from the header</source>
        <translation>按表头推断</translation>
    </message>
    <message>
        <source>{count} rows. Which column is each one to come from? Numbers from the left:</source>
        <translation>共 {count} 行。各列依次取自哪一列？按左起序号填写：</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split behind the first:</source>
        <translation>在首个符号之后拆分：</translation>
    </message>
    <message>
        <source>How many rows at the top are the header?</source>
        <translation>最上面几行是表头？</translation>
    </message>
    <message>
        <source>There is nothing in the text at which it could be split.</source>
        <translation>文字中没有可以拆分之处。</translation>
    </message>
    <message>
        <source>Every column is named once, by its number.</source>
        <translation>每列的序号须恰好出现一次。</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Wide space</source>
        <translation>全角空格</translation>
    </message>
    <message>
        <source>Table desk</source>
        <translation>表格台</translation>
    </message>
    <message>
        <source>… too long to be shown whole</source>
        <translation>……过长，未全部显示</translation>
    </message>
    <message>
        <source>As printed or as corrected</source>
        <translation>照原文／订正后</translation>
    </message>
    <message>
        <source>Nothing has been corrected yet. Each correction will stand here, and can be taken back.</source>
        <translation>还没有更正。每一步更正都会记在这里，随时可以收回。</translation>
    </message>
    <message>
        <source>Open an issue in the library at the left, or import one with Ctrl+O.</source>
        <translation>请在左侧文库中打开一期，或按 Ctrl+O 导入。</translation>
    </message>
</context>
</TS>
