<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gazdesk</name>
    <message>
        <source>Same correction</source>
        <translation>同样更正</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>此处不改</translation>
    </message>
    <message>
        <source>These places are not as they were any more.</source>
        <translation>这些地方已经不是原来的样子了。</translation>
    </message>
    <message>
        <source>Same correction elsewhere</source>
        <translation>同样更正</translation>
    </message>
    <message>
        <source>Same correction elsewhere…</source>
        <translation>别处同样更正…</translation>
    </message>
    <message>
        <source>Same corrections</source>
        <translation>同样更正</translation>
    </message>
    <message>
        <source>Same elsewhere…</source>
        <translation>别处同改…</translation>
    </message>
    <message>
        <source>Correct all places that have a tick</source>
        <translation>改正打勾的各处</translation>
    </message>
    <message>
        <source>Correct the place of the list</source>
        <translation>改正列表中的当前一处</translation>
    </message>
    <message>
        <source>Leave the place of the list as it is</source>
        <translation>列表中的当前一处不改</translation>
    </message>
    <message>
        <source>Choose a place in the list first: Ctrl+M lists them.</source>
        <translation>先在列表中选定一处：Ctrl+M 列出各处。</translation>
    </message>
    <message>
        <source>No place has a tick: Ctrl+M lists those like the last correction.</source>
        <translation>没有打勾的地方：Ctrl+M 列出与上一次更正相同的各处。</translation>
    </message>
    <message>
        <source>Corrected in {count} issues; in each it is one step that can be undone.</source>
        <translation>已改 {count} 期，各期各为一步，可分别撤销。</translation>
    </message>
    <message>
        <source>Only a correction of a short text says anything about other places.</source>
        <translation>只有改动短小文字的更正才能类推到别处。</translation>
    </message>
    <message>
        <source>Leave this place as it is (Delete)</source>
        <translation>此处不改，以后也不再提（Delete）</translation>
    </message>
    <message>
        <source>Correct this one</source>
        <translation>改这一处</translation>
    </message>
    <message>
        <source>Correct this place the same way (Enter)</source>
        <translation>此处同样更正（Enter）</translation>
    </message>
    <message>
        <source>Places like the correction</source>
        <translation>与更正相同的各处</translation>
    </message>
    <message>
        <source>Places like the last correction</source>
        <translation>与上一次更正相同的各处</translation>
    </message>
    <message>
        <source>Correct {count} places</source>
        <translation>改正打勾的 {count} 处</translation>
    </message>
    <message>
        <source>{before} → {after}: correct {count} places in {issues} issues? In each it is one step that can be undone.</source>
        <translation>{before} → {after}：在 {issues} 期中改正 {count} 处？各期各为一步，可以撤销。</translation>
    </message>
    <message>
        <source>in this issue: {count}</source>
        <translation>本期 {count} 处</translation>
    </message>
    <message>
        <source>searching the store…</source>
        <translation>正在查库…</translation>
    </message>
    <message>
        <source>in other issues: {count}</source>
        <translation>他期 {count} 处</translation>
    </message>
    <message>
        <source>corrected so far: {count}</source>
        <translation>已这样改过 {count} 次</translation>
    </message>
    <message>
        <source>made something else of: {count}</source>
        <translation>改作别的 {count} 次</translation>
    </message>
    <message>
        <source>left as it is: {count}</source>
        <translation>不改 {count} 处</translation>
    </message>
    <message>
        <source>The same stands nowhere else.</source>
        <translation>别处没有同样的地方。</translation>
    </message>
    <message>
        <source>After a correction, Ctrl+M lists the places where the same stands.</source>
        <translation>更正之后，Ctrl+M 列出本期和库中同样的地方。</translation>
    </message>
    <message>
        <source>{before} → {after}: {count}</source>
        <translation>{before} → {after}：{count}</translation>
    </message>
    <message>
        <source>List the places where the same stands (Ctrl+M)</source>
        <translation>列出同样的各处（Ctrl+M）</translation>
    </message>
    <message>
        <source>{count} more in this issue</source>
        <translation>本期还有 {count} 处相同</translation>
    </message>
    <message>
        <source>{count} more in this issue, {elsewhere} in the store</source>
        <translation>本期还有 {count} 处、库中另有 {elsewhere} 处相同</translation>
    </message>
    <message>
        <source>Correcting the issues</source>
        <translation>正在逐期更正</translation>
    </message>
</context>
</TS>
