<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Undo: {gesture}</source>
        <translation>撤销：{gesture}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: {gesture}</source>
        <translation>重做：{gesture}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>已连同出处复制。</translation>
    </message>
    <message>
        <source>Copy with source line</source>
        <translation>复制并注明出处</translation>
    </message>
    <message>
        <source>Find in the issue…</source>
        <translation>在本期查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Find in the store…</source>
        <translation>在全库查找…</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他库…</translation>
    </message>
    <message>
        <source>Back up the store</source>
        <translation>备份本库</translation>
    </message>
    <message>
        <source>Editor's name…</source>
        <translation>编辑姓名…</translation>
    </message>
    <message>
        <source>Put this issue away</source>
        <translation>收起本期</translation>
    </message>
    <message>
        <source>Close the issue</source>
        <translation>关闭本期</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一疑点</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一疑点</translation>
    </message>
    <message>
        <source>Apply the suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Apply to all of this kind…</source>
        <translation>采纳全部同类建议…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Dismiss all of this kind…</source>
        <translation>忽略全部同类…</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>跟随系统配色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>对校</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>折校</translation>
    </message>
    <message>
        <source>Read through</source>
        <translation>通读</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text in its own size</source>
        <translation>文字原大</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>显示或隐藏文库</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>显示或隐藏属性栏</translation>
    </message>
    <message>
        <source>Show or hide the lower panes</source>
        <translation>显示或隐藏下方窗格</translation>
    </message>
    <message>
        <source>Contents of the issue</source>
        <translation>本期目录</translation>
    </message>
    <message>
        <source>Documents: {count}</source>
        <translation>{count} 件公文</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Only issues that are done</source>
        <translation>只导出已校完的各期</translation>
    </message>
    <message>
        <source>Leave out rows and blocks marked garbled</source>
        <translation>不导出标为错乱的行和段</translation>
    </message>
    <message>
        <source>Traditional characters as simplified ones</source>
        <translation>繁体字转为简体字</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The whole store: {count} issues</source>
        <translation>全库：{count} 期</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>This issue: {issue}</source>
        <translation>本期：{issue}</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>JSON lines, one issue a line</source>
        <translation>JSON Lines，每期一行</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV tables, a folder</source>
        <translation>CSV 表格（文件夹）</translation>
    </message>
    <message>
        <source>Take the editor's value back</source>
        <translation>撤回编辑所填的值</translation>
    </message>
    <message>
        <source>{field}: go to where it is read</source>
        <translation>{field}：转到所据原文</translation>
    </message>
    <message>
        <source>Find, or Ctrl+K for any command…</source>
        <translation>查找，或 Ctrl+K 输入任何命令…</translation>
    </message>
    <message>
        <source>Find in the issue</source>
        <translation>在本期查找</translation>
    </message>
    <message>
        <source>Places: {count}</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>“{text}” is not in this issue.</source>
        <translation>本期没有“{text}”。</translation>
    </message>
    <message>
        <source>{gesture} · {count} places</source>
        <translation>{gesture} · {count} 处</translation>
    </message>
    <message>
        <source>Taken back: {gesture}</source>
        <translation>收回：{gesture}</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>理由：{why}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>规则：{rule}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>These later steps depend on “{gesture}” and go with it:</source>
        <translation>以下后来的步骤依赖“{gesture}”，将一并收回：</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take all of them back</source>
        <translation>一并收回</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Steps: {count}</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 步</translation>
    </message>
    <message>
        <source>That block is not there any more.</source>
        <translation>该段已不存在。</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>{taken} taken in, {known} there already, {refused} refused.</source>
        <translation>导入 {taken} 期，已有 {known} 期，未能导入 {refused} 个文件。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>文件和文件夹</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Find out for each file</source>
        <translation>逐个文件自动识别</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>要导入的文件夹</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Files and folders; of a folder, all texts and web pages below it:</source>
        <translation>文件和文件夹（文件夹包括其下所有文本和网页）：</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>is in the store already</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>Texts and web pages (*.txt *.md *.html *.htm *.shtml *.xhtml);;All files (*)</source>
        <translation>文本和网页 (*.txt *.md *.html *.htm *.shtml *.xhtml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The text states responsibility here ({roles}).</source>
        <translation>此处文字写明了责任（{roles}）。</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Statements: {count}</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>Item {item}</source>
        <translation>事项 {item}</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>责任陈述</translation>
    </message>
    <message>
        <source>Holds from above, line {line}: {text}</source>
        <translation>承自上文第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>承上</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>本段</translation>
    </message>
    <message>
        <source>Printed number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评注</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新评注</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <translation>删除此评注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>{level} 级</translation>
    </message>
    <message>
        <source>of the row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>{value} (set by the editor; the text does not say it)</source>
        <translation>{value}（编辑所填，非原文所载）</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Date as printed</source>
        <translation>日期原文</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Number in all</source>
        <translation>总期号</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>No. {number} · {total} in all</source>
        <translation>第 {number} 期 · 总第 {total} 期</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 期</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Year unknown</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>地区不详</translation>
    </message>
    <message>
        <source>Places: {places} · issues: {issues}</source>
        <translation>{places} 地 · {issues} 期</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>Place, year, number, file…</source>
        <translation>地区、年份、期号、文件名…</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选文库</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有疑点</translation>
    </message>
    <message>
        <source>Put away too</source>
        <translation>包括已收起的</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>已筛选</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Contents heading</source>
        <translation>目录标题</translation>
    </message>
    <message>
        <source>Contents entry</source>
        <translation>目录条目</translation>
    </message>
    <message>
        <source>Inner title</source>
        <translation>内标题</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Attachment note</source>
        <translation>附件说明</translation>
    </message>
    <message>
        <source>Attachment label</source>
        <translation>附件标识</translation>
    </message>
    <message>
        <source>Table title</source>
        <translation>表题</translation>
    </message>
    <message>
        <source>Table note</source>
        <translation>表注</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Box title</source>
        <translation>专栏标题</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Colophon</source>
        <translation>版记</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>杂讯</translation>
    </message>
    <message>
        <source>Starts a document</source>
        <translation>公文由此开始</translation>
    </message>
    <message>
        <source>Starts an attachment</source>
        <translation>附件由此开始</translation>
    </message>
    <message>
        <source>Starts an enclosure</source>
        <translation>所附文件由此开始</translation>
    </message>
    <message>
        <source>Back to the carrying document</source>
        <translation>回到主件</translation>
    </message>
    <message>
        <source>Belongs to no document</source>
        <translation>不属于任何公文</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Cooperating</source>
        <translation>配合</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Body row</source>
        <translation>正文行</translation>
    </message>
    <message>
        <source>Section row</source>
        <translation>分节行</translation>
    </message>
    <message>
        <source>Total row</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Repeated header</source>
        <translation>重复表头</translation>
    </message>
    <message>
        <source>Dropped row</source>
        <translation>已删行</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Garbled</source>
        <translation>错乱</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>Error of the transcription</source>
        <translation>转录错误</translation>
    </message>
    <message>
        <source>So in the original</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未校</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>在校</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已校</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>体例</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Responsible units</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Cooperating units</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Responsible leaders</source>
        <translation>责任领导</translation>
    </message>
    <message>
        <source>Deadline for completion</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Problems: {count}</source>
        <translation>{count} 疑点</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type the name of a command…</source>
        <translation>输入命令名称…</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>命令名称</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Apply to all of this kind</source>
        <translation>采纳全部同类建议</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>各处</translation>
    </message>
    <message>
        <source>Change {count} places</source>
        <translation>更正 {count} 处</translation>
    </message>
    <message>
        <source>What has a tick is changed, as one step that can be undone.</source>
        <translation>勾选之处将被更正，合为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>In no document</source>
        <translation>不属于公文</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部轻重</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>错误与警告</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Grouped by rule</source>
        <translation>按规则分组</translation>
    </message>
    <message>
        <source>Grouped by severity</source>
        <translation>按轻重分组</translation>
    </message>
    <message>
        <source>Grouped by document</source>
        <translation>按文件分组</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部公文</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Why are these {count} no problems?</source>
        <translation>这 {count} 处为何不成问题？</translation>
    </message>
    <message>
        <source>Dismiss all of this kind</source>
        <translation>忽略全部同类</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Select a problem first: F8 goes to the next one.</source>
        <translation>请先选定疑点：按 F8 转到下一处。</translation>
    </message>
    <message>
        <source>No problem of this kind has a suggestion.</source>
        <translation>同类疑点都没有建议。</translation>
    </message>
    <message>
        <source>No problem is left in the list.</source>
        <translation>列表中已无疑点。</translation>
    </message>
    <message>
        <source>This problem has no suggestion: mend it in the text, or dismiss it.</source>
        <translation>此疑点没有建议：请在文中更正，或予以忽略。</translation>
    </message>
    <message>
        <source>lines {first}–{last}</source>
        <translation>第 {first}–{last} 行</translation>
    </message>
    <message>
        <source>{year}, No. {number}</source>
        <translation>{year} 年第 {number} 期</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Text to search for</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Two characters or more, then Enter</source>
        <translation>两个字以上，按回车</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>查到之处</translation>
    </message>
    <message>
        <source>Places: more than {count}</source>
        <translation>多于 {count} 处</translation>
    </message>
    <message>
        <source>In this issue</source>
        <translation>在本期</translation>
    </message>
    <message>
        <source>In the whole store</source>
        <translation>在全库</translation>
    </message>
    <message>
        <source>block {number} of {count}</source>
        <translation>第 {number} 块，共 {count} 块</translation>
    </message>
    <message>
        <source>Saved or not</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Line and block</source>
        <translation>行与块</translation>
    </message>
    <message>
        <source>Problems, and how much is done</source>
        <translation>疑点数与进度</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>后台工作</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Not in the original</source>
        <translation>不在原文中</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未存</translation>
    </message>
    <message>
        <source>Not saved! Escape gives it up</source>
        <translation>没能存下！按 Esc 放弃</translation>
    </message>
    <message>
        <source>What was typed last could not be saved. Close, and lose it?</source>
        <translation>刚输入的内容没能存下。仍要关闭、丢掉它吗？</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并丢掉</translation>
    </message>
    <message>
        <source>An import or export is still running. Stop it, and close?</source>
        <translation>还有导入或导出在进行。停下它并关闭吗？</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停下并关闭</translation>
    </message>
    <message>
        <source>An import or export is still running: wait for it, or cancel it first.</source>
        <translation>还有导入或导出在进行：请等它完成，或先取消它。</translation>
    </message>
    <message>
        <source>The store is open for reading only: nothing can be corrected.</source>
        <translation>库以只读方式打开，不能订正。</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已保存</translation>
    </message>
    <message>
        <source>Only reading</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>{percent}% done</source>
        <translation>{percent}% 已校</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>◀ Problem</source>
        <translation>◀ 上一疑点</translation>
    </message>
    <message>
        <source>Problem ▶</source>
        <translation>下一疑点 ▶</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>完成并继续</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>折校</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>通读</translation>
    </message>
    <message>
        <source>Split block</source>
        <translation>拆分段落</translation>
    </message>
    <message>
        <source>Merge with previous</source>
        <translation>与上段合并</translation>
    </message>
    <message>
        <source>Kind of block</source>
        <translation>改段落类别</translation>
    </message>
    <message>
        <source>Number of block</source>
        <translation>改序号</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>移动段落</translation>
    </message>
    <message>
        <source>Start document</source>
        <translation>公文由此开始</translation>
    </message>
    <message>
        <source>Start attachment</source>
        <translation>附件由此开始</translation>
    </message>
    <message>
        <source>Start enclosure</source>
        <translation>所附文件由此开始</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>回到主件</translation>
    </message>
    <message>
        <source>End document</source>
        <translation>公文到此为止</translation>
    </message>
    <message>
        <source>Join with previous document</source>
        <translation>并入上一件公文</translation>
    </message>
    <message>
        <source>Text correction</source>
        <translation>文字更正</translation>
    </message>
    <message>
        <source>Error of the original</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>加标记</translation>
    </message>
    <message>
        <source>Take mark away</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评注</translation>
    </message>
    <message>
        <source>Remove comment</source>
        <translation>删除评注</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>填写字段</translation>
    </message>
    <message>
        <source>Field from text</source>
        <translation>字段改从原文读取</translation>
    </message>
    <message>
        <source>Add attribution</source>
        <translation>添加责任陈述</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>更正责任单位</translation>
    </message>
    <message>
        <source>Remove attribution</source>
        <translation>删除责任陈述</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>校阅状态</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>采纳全部同类建议</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示疑点</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>Drop rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Restore rows</source>
        <translation>恢复行</translation>
    </message>
    <message>
        <source>Move row</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Kind of rows</source>
        <translation>改行的类别</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>设表头行</translation>
    </message>
    <message>
        <source>Merge rows</source>
        <translation>合并行</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>拆分行</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Drop columns</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Restore column</source>
        <translation>恢复列</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移动列</translation>
    </message>
    <message>
        <source>Merge columns</source>
        <translation>合并列</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>拆分列</translation>
    </message>
    <message>
        <source>Column role</source>
        <translation>设列的用途</translation>
    </message>
    <message>
        <source>Reorder columns</source>
        <translation>调整列的次序</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>更正单元格</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>Split cells</source>
        <translation>取消合并单元格</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>拆分单元格</translation>
    </message>
    <message>
        <source>Shift cells</source>
        <translation>移动单元格</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Take filling back</source>
        <translation>取消填充</translation>
    </message>
    <message>
        <source>Join tables</source>
        <translation>接合表格</translation>
    </message>
    <message>
        <source>Take join back</source>
        <translation>取消接合</translation>
    </message>
    <message>
        <source>Split table</source>
        <translation>拆分表格</translation>
    </message>
    <message>
        <source>Make table</source>
        <translation>生成表格</translation>
    </message>
    <message>
        <source>Dissolve table</source>
        <translation>表格还原为段落</translation>
    </message>
    <message>
        <source>Line of the original, 1 to {last}</source>
        <translation>原文行号，1 至 {last}</translation>
    </message>
    <message>
        <source>Editor's name</source>
        <translation>编辑姓名</translation>
    </message>
    <message>
        <source>Who signs the corrections?</source>
        <translation>更正由谁署名？</translation>
    </message>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} 已存在。是否替换？</translation>
    </message>
    <message>
        <source>There is no such issue: nothing was exported.</source>
        <translation>没有符合条件的期，未导出任何内容。</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>已导出到 {path}。</translation>
    </message>
    <message>
        <source>Open a store, or name a new one</source>
        <translation>打开一个库，或为新库命名</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation>已备份到 {path}。</translation>
    </message>
    <message>
        <source>Something went wrong inside gazdesk. What is shown as saved is safe. Details are in {log}.</source>
        <translation>gazdesk 内部出错。显示为“已保存”的内容都是安全的。详情见 {log}。</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed: texts will show as empty boxes.</source>
        <translation>系统没有安装中文字体，文字将显示为方框。请安装中文字体（如 Noto Serif CJK SC）后重新启动。</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>出版日期</translation>
    </message>
    <message>
        <source>Lost bracket</source>
        <translation>括号缺失</translation>
    </message>
    <message>
        <source>Garbled date</source>
        <translation>日期错乱</translation>
    </message>
    <message>
        <source>Glued cells</source>
        <translation>单元格粘连</translation>
    </message>
    <message>
        <source>Shifted cells</source>
        <translation>单元格错位</translation>
    </message>
    <message>
        <source>All commands and keys</source>
        <translation>全部命令与快捷键</translation>
    </message>
    <message>
        <source>About gazdesk</source>
        <translation>关于 gazdesk</translation>
    </message>
    <message>
        <source>gazdesk {version}. The store is {path}.</source>
        <translation>gazdesk {version}。当前库：{path}。</translation>
    </message>
    <message>
        <source>Count the document as not done</source>
        <translation>本件改为未校完</translation>
    </message>
    <message>
        <source>Count the whole issue as done</source>
        <translation>全期已校</translation>
    </message>
    <message>
        <source>Count the issue as in progress</source>
        <translation>本期改为在校</translation>
    </message>
    <message>
        <source>Nothing here yet: import files, or drop them on the window.</source>
        <translation>库中还没有刊期。请点“导入”，或把文件拖到窗口中。</translation>
    </message>
    <message>
        <source>{issue} is done; this is the next one.</source>
        <translation>{issue} 已校完；这是下一期。</translation>
    </message>
    <message>
        <source>{issue} is done, and no other issue is left.</source>
        <translation>{issue} 已校完，没有待校的刊期了。</translation>
    </message>
    <message>
        <source>Go to the list of problems</source>
        <translation>转到疑点列表</translation>
    </message>
    <message>
        <source>Lower panes</source>
        <translation>下方窗格</translation>
    </message>
</context>
</TS>
