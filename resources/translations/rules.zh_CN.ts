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
</context>
</TS>
