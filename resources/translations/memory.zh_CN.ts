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
</context>
</TS>
