<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DomainPanelWords</name>
    <message numerus="yes">
        <source>%n record(s) to enter.</source>
        <extracomment>Behind the verdict on a domain; the records stand below, ready to be copied</extracomment>
        <translation>
            <numerusform>%n record to enter.</numerusform>
            <numerusform>%n records to enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendproof::ExportPresenter</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>How many accounts are handed over at once</extracomment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendproof::ProvePresenter</name>
    <message numerus="yes">
        <source>%n more line(s) are not shown</source>
        <comment>the end of a log</comment>
        <translation>
            <numerusform>%n more line is not shown</numerusform>
            <numerusform>%n more lines are not shown</numerusform>
        </translation>
    </message>
</context>
</TS>