<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>{message} (see {program} --help)</source>
        <translation>{message}（用法见 {program} --help）</translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation>没有可更正的内容。</translation>
    </message>
    <message>
        <source>{count} later corrections depend on this one and would go with it.</source>
        <translation>后来有 {count} 处更正依赖此步，须一并收回。</translation>
    </message>
    <message>
        <source>There is no such correction in the history.</source>
        <translation>历史中没有这一步。</translation>
    </message>
    <message>
        <source>This correction has been taken back already.</source>
        <translation>这一步已经收回。</translation>
    </message>
    <message>
        <source>Say first who is editing: every correction is signed.</source>
        <translation>请先填写编辑姓名：每处更正都要署名。</translation>
    </message>
    <message>
        <source>Later corrections of another editor depend on this one: take it back in the history.</source>
        <translation>其他编辑后来的更正依赖此步：请在历史中收回。</translation>
    </message>
    <message>
        <source>There is no block before this one to merge it with.</source>
        <translation>前面没有可以合并的段落。</translation>
    </message>
    <message>
        <source>The block has no level to take away.</source>
        <translation>此段没有层级可减。</translation>
    </message>
    <message>
        <source>Nothing starts or ends at this block.</source>
        <translation>此段处没有起止标志。</translation>
    </message>
    <message>
        <source>There is no permission to read the folder {folder}.</source>
        <translation>没有权限读取文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no issue {issue} in the store {path}.</source>
        <translation>库 {path} 中没有第 {issue} 号。</translation>
    </message>
    <message>
        <source>The attribution is not there any more.</source>
        <translation>该责任陈述已不存在。</translation>
    </message>
    <message>
        <source>The row or column {line} is not there any more.</source>
        <translation>行或列 {line} 已不存在。</translation>
    </message>
    <message>
        <source>The text that the attribution is read from is not there any more.</source>
        <translation>该责任陈述所据的文字已不存在。</translation>
    </message>
    <message>
        <source>The attribution is there already.</source>
        <translation>该责任陈述已经存在。</translation>
    </message>
    <message>
        <source>A merged cell cannot reach out of the table.</source>
        <translation>合并单元格不能超出表格。</translation>
    </message>
    <message>
        <source>The cell is not a merged one.</source>
        <translation>该单元格不是合并单元格。</translation>
    </message>
    <message>
        <source>Only empty cells are filled.</source>
        <translation>只能填充空单元格。</translation>
    </message>
    <message>
        <source>The cell is not filled from another row.</source>
        <translation>该单元格并非由他行填充。</translation>
    </message>
    <message>
        <source>There is no empty cell behind it to take the text.</source>
        <translation>后面没有空单元格可容纳文字。</translation>
    </message>
    <message>
        <source>A cell is split within its text, not at its end.</source>
        <translation>应在单元格文字中间拆分，而非末尾。</translation>
    </message>
    <message>
        <source>There is no room to shift the cells by {count}.</source>
        <translation>没有空位可将单元格移动 {count} 格。</translation>
    </message>
    <message>
        <source>The correction {kind} was made by a newer version of gazdesk.</source>
        <translation>更正“{kind}”由更新版本的 gazdesk 作出。</translation>
    </message>
    <message>
        <source>The correction {kind} is damaged.</source>
        <translation>更正“{kind}”的记录已损坏。</translation>
    </message>
    <message>
        <source>A table keeps at least one row and one column.</source>
        <translation>表格至少保留一行一列。</translation>
    </message>
    <message>
        <source>Rows or columns are named once each, and at least one.</source>
        <translation>行或列须至少列出一个，且不得重复。</translation>
    </message>
    <message>
        <source>A merged cell is in the way; split it first.</source>
        <translation>有合并单元格妨碍，请先拆分。</translation>
    </message>
    <message>
        <source>There is no field called {field}.</source>
        <translation>没有名为“{field}”的字段。</translation>
    </message>
    <message>
        <source>A date is written like 2022-03-22.</source>
        <translation>日期应写作 2022-03-22 的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>The field was not set.</source>
        <translation>该字段未曾填写。</translation>
    </message>
    <message>
        <source>A text annotated as 原文如此 is not cut in two; take the annotation away first.</source>
        <translation>注为“原文如此”的文字不能拆开，请先取消注记。</translation>
    </message>
    <message>
        <source>The place to split at is not there any more.</source>
        <translation>拆分之处已不存在。</translation>
    </message>
    <message>
        <source>A dropped row or column is brought back before it is changed.</source>
        <translation>已删的行或列须先恢复才能更改。</translation>
    </message>
    <message>
        <source>The rows or columns do not follow each other.</source>
        <translation>所选的行或列不相连。</translation>
    </message>
    <message>
        <source>The ids {ids} are in use already.</source>
        <translation>编号 {ids} 已被占用。</translation>
    </message>
    <message>
        <source>A row or column cannot stand before itself.</source>
        <translation>行或列不能移到自身之前。</translation>
    </message>
    <message>
        <source>Two texts are joined by nothing, a space or a line feed.</source>
        <translation>两段文字之间只能无间隔、空格或换行。</translation>
    </message>
    <message>
        <source>A row or column is split so that both parts have text.</source>
        <translation>拆分行或列时两部分都须有文字。</translation>
    </message>
    <message>
        <source>The cells can only be shifted over empty ones.</source>
        <translation>单元格只能移向空单元格。</translation>
    </message>
    <message>
        <source>A merged cell reaches out of the cells; split it first.</source>
        <translation>有合并单元格超出所选范围，请先拆分。</translation>
    </message>
    <message>
        <source>A table is made of blocks.</source><translation>表格由段落或表格做成。</translation>
    </message>
    <message>
        <source>Every line of the blocks goes to one cell of the table.</source>
        <translation>各段的每一行须归入一个单元格。</translation>
    </message>
    <message>
        <source>There is no such mark any more.</source>
        <translation>该标记已不存在。</translation>
    </message>
    <message>
        <source>A comment says something.</source>
        <translation>评注不能为空。</translation>
    </message>
    <message>
        <source>The comment is not there any more.</source>
        <translation>该评注已不存在。</translation>
    </message>
    <message>
        <source>The problem is not dismissed.</source>
        <translation>该疑点并未忽略。</translation>
    </message>
    <message>
        <source>Only a whole issue is put away.</source>
        <translation>只有整期才能收起。</translation>
    </message>
    <message>
        <source>The table has no {count} rows for its header.</source>
        <translation>表格没有 {count} 行可作表头。</translation>
    </message>
    <message>
        <source>A table is split so that both parts show a row.</source>
        <translation>拆分表格时两部分都须有行。</translation>
    </message>
    <message>
        <source>Every column of the second table goes to one column of the first.</source>
        <translation>后一表格的每一列须对应前一表格的一列。</translation>
    </message>
    <message>
        <source>The tables have rows of the same name.</source>
        <translation>两个表格有编号相同的行。</translation>
    </message>
    <message>
        <source>No joined table begins at this row.</source>
        <translation>此行处没有接合的表格。</translation>
    </message>
    <message>
        <source>A table is split between two rows, not within its text.</source>
        <translation>表格应在两行之间拆分，不能在文字中拆分。</translation>
    </message>
    <message>
        <source>A block is split within its text, not at its end.</source>
        <translation>段落应在文字中间拆分，而非末尾。</translation>
    </message>
    <message>
        <source>A table cannot be merged with a block of text.</source>
        <translation>表格不能与文字段落合并。</translation>
    </message>
    <message>
        <source>Blocks are put together in reading order, the first before the second.</source>
        <translation>段落须按前后次序合并。</translation>
    </message>
    <message>
        <source>Only noise may lie between two blocks that are put together.</source>
        <translation>合并的两段之间只能有杂讯。</translation>
    </message>
    <message>
        <source>A block cannot stand before itself.</source>
        <translation>段落不能移到自身之前。</translation>
    </message>
    <message>
        <source>A table is made of blocks, or dissolved into them, by an action of its own.</source>
        <translation>段落成表、表成段落另有专门命令。</translation>
    </message>
    <message>
        <source>A level lies between 1 and {deepest}.</source>
        <translation>层级须在 1 至 {deepest} 之间。</translation>
    </message>
    <message>
        <source>The depth of an attachment is not below 0.</source>
        <translation>附件层次不能小于 0。</translation>
    </message>
    <message>
        <source>The text “{seen}” is not there any more.</source>
        <translation>文字“{seen}”已不存在。</translation>
    </message>
    <message>
        <source>A table has no text outside its cells.</source>
        <translation>表格在单元格之外没有文字。</translation>
    </message>
    <message>
        <source>A merged cell says its text in each of its places, here {count} characters in all: merge fewer cells, or shorter texts.</source>
        <translation>合并单元格的文字在所占每一格各存一份，这里合计 {count} 字，过多：请少合并几格，或合并较短的文字。</translation>
    </message>
    <message>
        <source>The cell is part of a merged one and has no text of its own.</source>
        <translation>该单元格属于合并单元格，自身没有文字。</translation>
    </message>
    <message>
        <source>{encoding} is not one of the encodings {known}.</source>
        <translation>{encoding} 不在可用编码 {known} 之列。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>CSV is written to a folder, not to stdout.</source>
        <translation>CSV 须写入文件夹，不能写到标准输出。</translation>
    </message>
    <message>
        <source>The folder {folder} holds other files; name a new or an empty one.</source>
        <translation>文件夹 {folder} 中有其他文件，请另指定新的或空的文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} holds no article: nothing on the page reads like a document.</source>
        <translation>{file} 里没有正文：页面上没有像公文的内容。</translation>
    </message>
    <message>
        <source>{file} cannot be read: its elements lie too deep in one another.</source>
        <translation>无法读取 {file}：网页元素嵌套过深。</translation>
    </message>
    <message>
        <source>{file} is not a text file, or in an encoding that is not known.</source>
        <translation>{file} 不是文本文件，或编码无法识别。</translation>
    </message>
    <message>
        <source>{file} changed while it was read.</source>
        <translation>{file} 在读取过程中发生了变化。</translation>
    </message>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file} 是文件夹。</translation>
    </message>
    <message>
        <source>There is no permission to read {file}.</source>
        <translation>没有权限读取 {file}。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} is not in {encoding}: byte {offset} does not fit.</source>
        <translation>{file} 不是 {encoding} 编码：第 {offset} 字节不符。</translation>
    </message>
    <message>
        <source>The format {format} cannot be written; these can: {known}.</source>
        <translation>不支持导出格式 {format}；可用格式：{known}。</translation>
    </message>
    <message>
        <source>The block {block} is not a table.</source>
        <translation>段落 {block} 不是表格。</translation>
    </message>
    <message>
        <source>The cell {cell} is not there any more.</source>
        <translation>单元格 {cell} 已不存在。</translation>
    </message>
    <message>
        <source>The block {block} is there already.</source>
        <translation>段落 {block} 已经存在。</translation>
    </message>
    <message>
        <source>The block {block} is not there any more.</source>
        <translation>段落 {block} 已不存在。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>There is no store {path}.</source>
        <translation>库 {path} 不存在。</translation>
    </message>
    <message>
        <source>{path} is not a store of gazdesk.</source>
        <translation>{path} 不是 gazdesk 的库。</translation>
    </message>
    <message>
        <source>The store {path} was made by a newer version of gazdesk.</source>
        <translation>库 {path} 由更新版本的 gazdesk 建立。</translation>
    </message>
    <message>
        <source>The store {path} is of an older version: open it once for writing.</source>
        <translation>库 {path} 版本较旧：请先以可写方式打开一次。</translation>
    </message>
    <message>
        <source>Another program is writing to the store {path}; it can only be read now.</source>
        <translation>另一程序正在写入库 {path}，现在只能阅读。</translation>
    </message>
    <message>
        <source>The file of the store {path} goes by two names (a hard link): it can only be read.</source>
        <translation>库 {path} 的文件有两个名字（硬链接），只能阅读。</translation>
    </message>
    <message>
        <source>The text holds half a character, which nothing can keep; nothing was changed.</source>
        <translation>文字里有半个字符，无法保存；没有任何改动。</translation>
    </message>
    <message>
        <source>The disk is full: the store {path} could not be written, and nothing was changed.</source>
        <translation>磁盘已满：库 {path} 未能写入，没有任何改动。</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened: the file or its folder may not be read or written.</source>
        <translation>库 {path} 无法打开：没有读写该文件或其文件夹的权限。</translation>
    </message>
    <message>
        <source>The store {path} is busy: another program is writing to it.</source>
        <translation>库 {path} 正忙：另一程序正在写入。</translation>
    </message>
    <message>
        <source>The disk reported an error while the store {path} was read or written.</source>
        <translation>读写库 {path} 时磁盘报错。</translation>
    </message>
    <message>
        <source>The store {path} is damaged; “gazdesk doctor --repair” can bring it back.</source>
        <translation>库 {path} 已损坏，可用“gazdesk doctor --repair”恢复。</translation>
    </message>
    <message>
        <source>Nothing of the store {path} can be read any more, and it has no backup.</source>
        <translation>库 {path} 已完全无法读取，也没有备份。</translation>
    </message>
    <message>
        <source>{file} is the store itself.</source>
        <translation>{file} 就是当前打开的库。</translation>
    </message>
    <message>
        <source>{file} is a store, a file of one, or a source of this one: choose another file.</source>
        <translation>{file} 是库、库的附属文件或本库的原文，请另选文件。</translation>
    </message>
    <message>
        <source>The store {path} cannot be written: the file or its folder is read-only.</source>
        <translation>库 {path} 无法写入：文件或其文件夹为只读。</translation>
    </message>
    <message>
        <source>The store {path} is open for reading only.</source>
        <translation>库 {path} 以只读方式打开。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>There is no fix for this problem.</source>
        <translation>此疑点没有可采纳的建议。</translation>
    </message>
    <message>
        <source>There is no fix for these problems.</source>
        <translation>这些疑点没有可采纳的建议。</translation>
    </message>
    <message>
        <source>The issue has not been put away.</source>
        <translation>该期并未收起。</translation>
    </message>
    <message>
        <source>The store is not repaired while an issue is open.</source>
        <translation>有刊期打开时不能修复本库。</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file}.</source>
        <translation>设置无法写入 {file}。</translation>
    </message>
    <message>
        <source>In the table to be made a row has too few or too many cells, or merged cells overlap or leave it.</source>
        <translation>要生成的表格中，有的行单元格过多或过少，或合并单元格重叠或越界。</translation>
    </message>
</context>
</TS>
