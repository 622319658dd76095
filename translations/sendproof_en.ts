<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
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
    <name>HomeCards</name>
    <message numerus="yes">
        <source>Delete %n accounts?</source>
        <extracomment>Question</extracomment>
        <translation>
            <numerusform>Delete %n account?</numerusform>
            <numerusform>Delete %n accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts work</source>
        <extracomment>After a test of many</extracomment>
        <translation>
            <numerusform>%n account works</numerusform>
            <numerusform>All %n accounts work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) failed</source>
        <extracomment>After a test of many: how many failed</extracomment>
        <translation>
            <numerusform>%n account failed</numerusform>
            <numerusform>%n accounts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts send one test mail each, to their own address.</source>
        <extracomment>Asked before many accounts are tested</extracomment>
        <translation>
            <numerusform>%n account sends one test mail, to its own address.</numerusform>
            <numerusform>%n accounts send one test mail each, to their own address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Behind &quot;3/12&quot; while many are tested</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>Below the list</extracomment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofLines</name>
    <message numerus="yes">
        <source>%n test(s)</source>
        <extracomment>Over a list of tests</extracomment>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Behind the number of tests</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
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
    <name>sendproof::HomeWindow</name>
    <message numerus="yes">
        <source>Move %n accounts</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>
            <numerusform>Move %n account</numerusform>
            <numerusform>Move %n accounts</numerusform>
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
