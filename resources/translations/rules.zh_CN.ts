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
</context>
</TS>
