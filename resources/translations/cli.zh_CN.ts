<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>the following arguments are required: </source>
        <translation>缺少参数：</translation>
    </message>
    <message>
        <source>unrecognized arguments: </source>
        <translation>不认识的参数：</translation>
    </message>
    <message>
        <source>the file that holds issues and corrections</source>
        <translation>存放公报和更正的库文件</translation>
    </message>
    <message>
        <source>read files in this encoding; found out where it is not given</source>
        <translation>按此编码读取文件；不指定则自动识别</translation>
    </message>
    <message>
        <source>only these issues, by number or by the name of their file</source>
        <translation>只处理这几期，用编号或文件名指定</translation>
    </message>
    <message>
        <source>print files as JSON (gazdesk/1), a line each; no store is touched</source>
        <translation>把文件解析为 JSON（gazdesk/1），一个文件一行，不涉及库</translation>
    </message>
    <message>
        <source>print problems; exit code 1 if an error is left</source>
        <translation>列出疑点；仍有错误时返回 1</translation>
    </message>
    <message>
        <source>take files and folders into a store</source>
        <translation>把文件和文件夹导入库</translation>
    </message>
    <message>
        <source>write the corrected issues of a store</source>
        <translation>导出库中订正后的公报</translation>
    </message>
    <message>
        <source>print the corrections of a store: what, who, when, why</source>
        <translation>列出库中的更正：改了什么、谁改的、何时、为何</translation>
    </message>
    <message>
        <source>find out whether a store is sound</source>
        <translation>检查库是否完好</translation>
    </message>
    <message>
        <source>try it on a sample issue</source>
        <translation>用样例公报试用</translation>
    </message>
    <message>
        <source>Proofread government gazettes. Without a command, the window is opened.</source>
        <translation>政府公报校对台。不带命令则打开窗口。</translation>
    </message>
    <message>
        <source>the store to open</source>
        <translation>要打开的库</translation>
    </message>
    <message>
        <source>who signs the corrections</source>
        <translation>更正由谁署名</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>已中断。</translation>
    </message>
    <message>
        <source>texts and web pages</source>
        <translation>文本或网页文件</translation>
    </message>
    <message>
        <source>a text, a web page, or a store</source>
        <translation>文本或网页文件，或库</translation>
    </message>
    <message>
        <source>how to print problems</source>
        <translation>疑点的输出格式</translation>
    </message>
    <message>
        <source>apply the safe fixes (in a store)</source>
        <translation>应用稳妥的修正（只用于库）</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>style</source>
        <translation>体例</translation>
    </message>
    <message>
        <source>files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message>
        <source>Taken: {name} ({encoding}), documents: {documents}.</source>
        <translation>已导入：{name}（{encoding}），公文 {documents} 件。</translation>
    </message>
    <message>
        <source>Already there: {name}.</source>
        <translation>库中已有：{name}。</translation>
    </message>
    <message>
        <source>a file, for csv a folder; - is stdout</source>
        <translation>输出文件，csv 为文件夹；- 为标准输出</translation>
    </message>
    <message>
        <source>only issues whose review is done</source>
        <translation>只导出已校完的公报</translation>
    </message>
    <message>
        <source>leave out what is marked garbled</source>
        <translation>略去标为错乱的内容</translation>
    </message>
    <message>
        <source>write traditional characters as simplified ones</source>
        <translation>繁体字转为简体字</translation>
    </message>
    <message>
        <source>Issues written: {issues}.</source>
        <translation>已导出 {issues} 期。</translation>
    </message>
    <message>
        <source>Left out as garbled: blocks {blocks}, rows {rows}, columns {columns}.</source>
        <translation>因错乱略去：{blocks} 段、{rows} 行、{columns} 列。</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation>（已收回）</translation>
    </message>
    <message>
        <source>repair from the backup and the journal</source>
        <translation>用备份和日志修复</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>库完好。</translation>
    </message>
    <message>
        <source>--fix works on a store: a file is never changed.</source>
        <translation>--fix 只用于库：文件从不改动。</translation>
    </message>
    <message>
        <source>There is no display to open the window on; the commands work without one (gazdesk --help).</source>
        <translation>没有显示器，无法打开窗口；各命令不需要显示器（gazdesk --help）。</translation>
    </message>
    <message>
        <source>The display {display} does not answer.</source>
        <translation>显示器 {display} 没有响应。</translation>
    </message>
    <message>
        <source>The window needs the library {library}; the README lists the packages.</source>
        <translation>打开窗口需要 {library}，所需软件包见 README。</translation>
    </message>
    <message>
        <source>{name}: {documents} documents, {problems} problems.</source>
        <translation>{name}：公文 {documents} 件，疑点 {problems} 处。</translation>
    </message>
    <message>
        <source>After a restart, {steps} steps were undone.</source>
        <translation>重新打开后撤销了 {steps} 步。</translation>
    </message>
    <message>
        <source>All were done again.</source>
        <translation>已全部重做。</translation>
    </message>
    <message>
        <source>{steps} could not be done again.</source>
        <translation>有 {steps} 步未能重做。</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}.</source>
        <translation>文件已损坏：{detail}。</translation>
    </message>
    <message>
        <source>{name} is missing in the store, or not as it was made.</source>
        <translation>库中缺少 {name}，或与建库时不同。</translation>
    </message>
    <message>
        <source>The source of {name} was altered.</source>
        <translation>{name} 的原文被改动过。</translation>
    </message>
    <message>
        <source>The corrections of the gesture {gesture} are lost.</source>
        <translation>第 {gesture} 步的更正已丢失。</translation>
    </message>
    <message>
        <source>Some of the damaged store could not be read and is lost; its file is kept as {kept}.</source>
        <translation>损坏的库有一部分无法读取，已丢失；原文件保留为 {kept}。</translation>
    </message>
    <message>
        <source>Some of the damaged store could not be read: what was made after the backup {backup} may be lost; its file is kept as {kept}.</source>
        <translation>损坏的库有一部分无法读取：备份 {backup} 之后所做的可能已丢失；原文件保留为 {kept}。</translation>
    </message>
    <message>
        <source>The full-text index does not agree with the issues.</source>
        <translation>全文索引与公报不一致。</translation>
    </message>
    <message>
        <source>The corrections of {name} cannot be applied any more.</source>
        <translation>{name} 的更正已无法应用。</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}：{sentence}</translation>
    </message>
    <message>
        <source>What is derived of {name} does not agree with its journal: {table}.</source>
        <translation>{name} 的派生数据与日志不一致：{table}。</translation>
    </message>
    <message>
        <source>There is no display: the same work is done here on the command line.</source>
        <translation>没有显示器：以下在命令行完成同样的工作。</translation>
    </message>
</context>
</TS>
