<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CertificateWords</name>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>%1: some names, %2: how many names more there are</extracomment>
        <translation>%1 외 %2개</translation>
    </message>
    <message>
        <source>The certificate names no server at all.</source>
        <translation>인증서에 서버 이름이 하나도 없어요.</translation>
    </message>
    <message>
        <source>The certificate is made out for %1.</source>
        <extracomment>%1: server names</extracomment>
        <translation>%1 서버용 인증서예요.</translation>
    </message>
    <message>
        <source>The certificate is made out for %1, not for %2.</source>
        <extracomment>%1: server names in the certificate, %2: the server that was asked for</extracomment>
        <translation>%1 서버용 인증서이고, %2 서버용이 아니에요.</translation>
    </message>
    <message>
        <source>This computer does not know who issued the certificate.</source>
        <translation>인증서를 발급한 곳을 이 컴퓨터가 알지 못해요.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate&apos;s issuer: %1. An antivirus program or a company network may have put its own certificate in between.</source>
        <extracomment>%1: the name of a certificate&apos;s issuer, untrusted</extracomment>
        <translation>인증서를 발급한 곳을 이 컴퓨터가 믿지 않아요(발급한 곳: %1). 백신 프로그램이나 회사 네트워크가 자기 인증서를 끼워 넣었을 수 있어요.</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <extracomment>%1: a day</extracomment>
        <translation>인증서 기간이 %1에 끝났어요.</translation>
    </message>
    <message>
        <source>The certificate is valid only from %1. Check this computer&apos;s date and time.</source>
        <extracomment>%1: a day</extracomment>
        <translation>인증서를 %1부터 쓸 수 있어요. 이 컴퓨터의 날짜와 시간이 맞는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The server issued the certificate to itself, so nobody vouches for it.</source>
        <translation>서버가 스스로 만든 인증서라서 보증하는 곳이 없어요.</translation>
    </message>
    <message>
        <source>The issuer has withdrawn the certificate.</source>
        <translation>발급한 곳에서 취소한 인증서예요.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is too weak to be safe.</source>
        <translation>인증서의 키가 약해서 안전하지 않아요.</translation>
    </message>
    <message>
        <source>The certificate could not be checked.</source>
        <translation>인증서를 확인하지 못했어요.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>서버가 인증서를 보여 주지 않았어요.</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <extracomment>The form of a day, see the Qt documentation of QDate::toString()</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message>
        <source>workspace</source>
        <translation>사업장</translation>
    </message>
    <message>
        <source>Several accounts have this name. Add --workspace, or use the id in place of the name:</source>
        <translation>이름이 같은 계정이 여럿이에요. --workspace를 더하거나 이름 대신 id를 쓰세요:</translation>
    </message>
    <message>
        <source>There is no account of this name. See: sendproof-cli account list</source>
        <translation>이 이름의 계정이 없어요. 참고: sendproof-cli account list</translation>
    </message>
    <message>
        <source>Only accounts of this workspace; where a name stands in several.</source>
        <translation>이 사업장의 계정만. 같은 이름이 여러 사업장에 있을 때 써요.</translation>
    </message>
    <message>
        <source>Don&apos;t ask whether it is really meant.</source>
        <translation>정말인지 묻지 않아요.</translation>
    </message>
    <message>
        <source>List the saved accounts with their last result.</source>
        <translation>저장된 계정과 마지막 결과를 보여 줘요.</translation>
    </message>
    <message>
        <source>Show one saved account. Passwords are never shown.</source>
        <translation>저장된 계정 하나를 보여 줘요. 비밀번호는 보이지 않아요.</translation>
    </message>
    <message>
        <source>Give a saved account another name.</source>
        <translation>저장된 계정의 이름을 바꿔요.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters and none that are invisible.</source>
        <translation>이름은 1자에서 200자까지이고, 보이지 않는 글자는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>There is an account of this name in the workspace already.</source>
        <translation>사업장에 같은 이름의 계정이 이미 있어요.</translation>
    </message>
    <message>
        <source>The account is now called %1.</source>
        <translation>계정의 새 이름: %1</translation>
    </message>
    <message>
        <source>Replace the password of a saved account in the keychain.</source>
        <translation>자격 증명 저장소에 있는 계정 비밀번호를 바꿔요.</translation>
    </message>
    <message>
        <source>Say where the password comes from: --password-stdin or --password-env NAME.</source>
        <translation>비밀번호를 어디에서 읽을지 알려 주세요: --password-stdin 또는 --password-env 이름</translation>
    </message>
    <message>
        <source>The new password is in the keychain.</source>
        <translation>새 비밀번호를 자격 증명 저장소에 저장했어요.</translation>
    </message>
    <message>
        <source>Nothing was removed. To remove without being asked, add --yes.</source>
        <translation>아무것도 삭제하지 않았어요. 묻지 않고 삭제하려면 --yes를 더하세요.</translation>
    </message>
    <message>
        <source>Remove this account and its password? Type yes:</source>
        <translation>이 계정과 비밀번호를 삭제할까요? 삭제하려면 yes를 적으세요:</translation>
    </message>
    <message>
        <source>The keychain still holds the password. The account was not removed.</source>
        <translation>비밀번호가 아직 자격 증명 저장소에 있어요. 계정을 삭제하지 않았어요.</translation>
    </message>
    <message>
        <source>The account and its password were removed.</source>
        <translation>계정과 비밀번호를 삭제했어요.</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>시험한 적 없음</translation>
    </message>
    <message>
        <source>accepted, %1</source>
        <translation>접수됨, %1</translation>
    </message>
    <message>
        <source>failed (%1), %2</source>
        <translation>실패(%1), %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>사업장</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>메일 서비스</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>로그인 방식</translation>
    </message>
    <message>
        <source>Accepted certificate</source>
        <translation>믿기로 한 인증서</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>From</source>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>보내는 사람 이름</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>마지막 시험</translation>
    </message>
    <message>
        <source>--lang: The languages are ko and en.</source>
        <translation>--lang: ko와 en 가운데 고르세요.</translation>
    </message>
    <message>
        <source>There is no such command. See: sendproof-cli --help</source>
        <translation>없는 명령이에요. 참고: sendproof-cli --help</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>Proves that a mail account can send, and says what to do where it can&apos;t.</source>
        <translation>메일 계정으로 보낼 수 있는지 확인하고, 안 되면 무엇을 할지 알려 줘요.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>Each command explains its options: sendproof-cli COMMAND --help</source>
        <translation>명령마다 옵션 설명이 있어요: sendproof-cli 명령 --help</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed and diagnosed, 2 usage, 3 internal error.</source>
        <translation>종료 코드: 0 완료, 1 실패하고 원인 확인, 2 사용법 오류, 3 내부 오류</translation>
    </message>
    <message>
        <source>Print JSON (UTF-8, one document a line).</source>
        <translation>JSON으로 출력해요(UTF-8, 한 줄에 문서 하나).</translation>
    </message>
    <message>
        <source>The language of sentences; otherwise the system&apos;s.</source>
        <translation>문장의 언어. 없으면 시스템 언어를 따라요.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>이 도움말을 보여 줘요.</translation>
    </message>
    <message>
        <source>An argument is too long or isn&apos;t valid UTF-8 text.</source>
        <translation>인자가 너무 길거나 올바른 UTF-8 글자가 아니에요.</translation>
    </message>
    <message>
        <source>A password is never taken as an argument, where other programs could read it. Use --password-stdin or --password-env NAME.</source>
        <translation>다른 프로그램이 읽을 수 있어서 비밀번호는 인자로 받지 않아요. --password-stdin이나 --password-env 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>There is no option --%1 here. See: sendproof-cli %2 --help</source>
        <translation>여기에 없는 옵션이에요: --%1. 참고: sendproof-cli %2 --help</translation>
    </message>
    <message>
        <source>An option lacks its value, or has one it doesn&apos;t take. See: sendproof-cli %1 --help</source>
        <translation>값이 빠졌거나 값을 받지 않는 옵션이 있어요. 참고: sendproof-cli %1 --help</translation>
    </message>
    <message>
        <source>The option --%1 may be given only once.</source>
        <translation>한 번만 쓸 수 있는 옵션이에요: --%1</translation>
    </message>
    <message>
        <source>A name is missing. Usage: %1</source>
        <translation>이름이 빠졌어요. 사용법: %1</translation>
    </message>
    <message>
        <source>There is a word too many. Usage: %1</source>
        <translation>필요 없는 말이 더 있어요. 사용법: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Where it happened: dns, connect, tls, greeting, ehlo, auth, …</source>
        <translation>일이 생긴 단계: dns, connect, tls, greeting, ehlo, auth, …</translation>
    </message>
    <message>
        <source>The reply code, where the text doesn&apos;t begin with it.</source>
        <translation>응답 코드. 글이 코드로 시작하지 않을 때 써요.</translation>
    </message>
    <message>
        <source>The enhanced code, such as 5.7.8, likewise.</source>
        <translation>5.7.8 같은 확장 코드. 위와 같아요.</translation>
    </message>
    <message>
        <source>Explain a mail server&apos;s reply, read from standard input.</source>
        <translation>표준 입력으로 받은 메일 서버의 답을 풀어 줘요.</translation>
    </message>
    <message>
        <source>Say where it happened, for example: --stage auth</source>
        <translation>어느 단계인지 알려 주세요. 예: --stage auth</translation>
    </message>
    <message>
        <source>--provider: There is no provider of this id. See: sendproof-cli providers</source>
        <translation>--provider: 이 id의 메일 서비스가 없어요. 참고: sendproof-cli providers</translation>
    </message>
    <message>
        <source>On standard input a reply is expected that refuses something, for example: 535 5.7.8 Error</source>
        <translation>거절하는 답을 표준 입력으로 주세요. 예: 535 5.7.8 Error</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>원인: %1</translation>
    </message>
    <message>
        <source>What you can do:</source>
        <translation>해결 방법:</translation>
    </message>
    <message>
        <source>A server name is missing.</source>
        <translation>서버 이름이 빠졌어요.</translation>
    </message>
    <message>
        <source>Only the name of the server goes here. Try: --host %1 --port %2</source>
        <translation>서버 이름만 적으면 돼요. 이렇게 해 보세요: --host %1 --port %2</translation>
    </message>
    <message>
        <source>Only the name of the server goes here. Try: --host %1</source>
        <translation>서버 이름만 적으면 돼요. 이렇게 해 보세요: --host %1</translation>
    </message>
    <message>
        <source>This is not a server name, such as smtp.example.com, nor an IP address.</source>
        <translation>smtp.example.com 같은 서버 이름도, IP 주소도 아니에요.</translation>
    </message>
    <message>
        <source>This is too long for a server name.</source>
        <translation>서버 이름으로는 너무 길어요.</translation>
    </message>
    <message>
        <source>There are control characters or invisible characters in it.</source>
        <translation>제어 문자나 보이지 않는 글자가 들어 있어요.</translation>
    </message>
    <message>
        <source>An address is missing.</source>
        <translation>주소가 빠졌어요.</translation>
    </message>
    <message>
        <source>An address has an @, as in name@example.com.</source>
        <translation>주소에는 name@example.com처럼 @가 있어야 해요.</translation>
    </message>
    <message>
        <source>There is more than one @ in it. Give one address only.</source>
        <translation>@가 여러 개 있어요. 주소를 하나만 적어 주세요.</translation>
    </message>
    <message>
        <source>The part before the @ is not valid in an address.</source>
        <translation>@ 앞부분이 주소에 쓸 수 없는 형식이에요.</translation>
    </message>
    <message>
        <source>The part behind the @ is not a mail domain, such as example.com.</source>
        <translation>@ 뒷부분이 example.com 같은 메일 도메인이 아니에요.</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>주소로는 너무 길어요.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>포트는 1에서 65535까지의 숫자예요.</translation>
    </message>
    <message>
        <source>The choices are: %1</source>
        <translation>고를 수 있는 값: %1</translation>
    </message>
    <message>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits.</source>
        <translation>SHA-256 지문은 16진수 64자리예요.</translation>
    </message>
    <message>
        <source>A time is a number of seconds, over 0 and at most 3600.</source>
        <translation>시간은 0보다 크고 3600 이하인 초 단위 숫자예요.</translation>
    </message>
    <message>
        <source>The code of a refusal is a number from 400 to 599.</source>
        <translation>거절 코드는 400에서 599까지의 숫자예요.</translation>
    </message>
    <message>
        <source>An enhanced code of a refusal looks like 5.7.8.</source>
        <translation>거절의 확장 코드는 5.7.8 같은 모양이에요.</translation>
    </message>
    <message>
        <source>It must not be empty.</source>
        <translation>비워 둘 수 없어요.</translation>
    </message>
    <message>
        <source>It may have at most %1 characters.</source>
        <translation>%1자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1</source>
        <translation>파일을 읽을 수 없어요: %1</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>파일에 PEM 형식의 인증서가 없어요.</translation>
    </message>
    <message>
        <source>The port for implicit TLS; otherwise any free one.</source>
        <translation>처음부터 TLS를 쓰는 포트. 없으면 빈 포트를 써요.</translation>
    </message>
    <message>
        <source>Write the certificate to trust into this file.</source>
        <translation>믿을 인증서를 이 파일에 적어요.</translation>
    </message>
    <message>
        <source>Only list what can be practised.</source>
        <translation>연습할 수 있는 것만 보여 줘요.</translation>
    </message>
    <message>
        <source>End when standard input ends.</source>
        <translation>표준 입력이 끝나면 끝내요.</translation>
    </message>
    <message>
        <source>Run a mail server to practise with, on this computer only.</source>
        <translation>이 컴퓨터 안에서만 연습용 메일 서버를 돌려요.</translation>
    </message>
    <message>
        <source>The practice server could not be started: %1</source>
        <translation>연습 서버를 시작하지 못했어요: %1</translation>
    </message>
    <message>
        <source>The certificate could not be written to a file.</source>
        <translation>인증서를 파일에 적지 못했어요.</translation>
    </message>
    <message>
        <source>The practice server is running on this computer. No mail leaves it.</source>
        <translation>이 컴퓨터에서 연습 서버가 돌고 있어요. 밖으로 나가는 메일은 없어요.</translation>
    </message>
    <message>
        <source>Certificate to trust (--ca-file): %1</source>
        <translation>믿을 인증서(--ca-file): %1</translation>
    </message>
    <message>
        <source>Password of all logins: %1</source>
        <translation>모든 로그인의 비밀번호: %1</translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation>Ctrl-C를 누르면 끝나요.</translation>
    </message>
    <message>
        <source>Mail %1: from %2 to %3, %4 bytes</source>
        <translation>메일 %1: 보낸 주소 %2, 받는 주소 %3, %4바이트</translation>
    </message>
    <message>
        <source>The keychain holds no password for this account. See: sendproof-cli account set-password --help</source>
        <translation>자격 증명 저장소에 이 계정의 비밀번호가 없어요. 참고: sendproof-cli account set-password --help</translation>
    </message>
    <message>
        <source>List the providers that Sendproof knows.</source>
        <translation>센드프루프가 아는 메일 서비스를 보여 줘요.</translation>
    </message>
    <message>
        <source>Give the password by --password-stdin or by --password-env, not by both.</source>
        <translation>--password-stdin과 --password-env 가운데 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>--password-env: The environment variable of that name isn&apos;t set.</source>
        <translation>--password-env: 이 이름의 환경 변수가 없어요.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>비밀번호가 비어 있어요.</translation>
    </message>
    <message>
        <source>This can&apos;t be a password: it is longer than 64 KiB or has a NUL byte in it.</source>
        <translation>비밀번호로 쓸 수 없어요. 64KiB보다 길거나 NUL 바이트가 들어 있어요.</translation>
    </message>
    <message>
        <source>Read the password from the first line of standard input.</source>
        <translation>표준 입력의 첫 줄에서 비밀번호를 읽어요.</translation>
    </message>
    <message>
        <source>Read the password from this environment variable.</source>
        <translation>이 환경 변수에서 비밀번호를 읽어요.</translation>
    </message>
    <message>
        <source>Send one test mail and tell how far it came.</source>
        <translation>시험 메일 한 통을 보내고 어디까지 됐는지 알려 줘요.</translation>
    </message>
    <message>
        <source>--ca-file: The file holds no certificate in PEM form.</source>
        <translation>--ca-file: 파일에 PEM 형식의 인증서가 없어요.</translation>
    </message>
    <message>
        <source>The transcript could not be written in full.</source>
        <translation>대화 기록을 끝까지 적지 못했어요.</translation>
    </message>
    <message>
        <source>The From address of the test mail.</source>
        <translation>시험 메일의 보내는 주소.</translation>
    </message>
    <message>
        <source>Where the test mail goes.</source>
        <translation>시험 메일을 받을 주소.</translation>
    </message>
    <message>
        <source>Sign in and ask for sender and recipient, but send nothing.</source>
        <translation>로그인하고 보내는 주소와 받는 주소만 확인해요. 메일은 보내지 않아요.</translation>
    </message>
    <message>
        <source>Also trust the certificates in this PEM file.</source>
        <translation>이 PEM 파일의 인증서도 믿어요.</translation>
    </message>
    <message>
        <source>Give up after this time, all in all.</source>
        <translation>모두 합해 이 시간이 지나면 그만둬요.</translation>
    </message>
    <message>
        <source>Write the conversation, without passwords, to a new file.</source>
        <translation>비밀번호를 뺀 대화를 새 파일에 적어요.</translation>
    </message>
    <message>
        <source>Say what to test: --account NAME, or --host, --from and --to.</source>
        <translation>무엇을 시험할지 알려 주세요: --account 이름, 또는 --host와 --from과 --to</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way can read the password and the mail. If that is really meant, for a relay in your own network, add --allow-clear.</source>
        <translation>TLS가 없으면 도중에 누구나 비밀번호와 메일을 읽을 수 있어요. 내부 네트워크의 릴레이라서 정말 그렇게 하려면 --allow-clear를 더하세요.</translation>
    </message>
    <message>
        <source>This goes with --security none only.</source>
        <translation>--security none과 함께만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Without TLS there is no certificate.</source>
        <translation>TLS가 없으면 인증서도 없어요.</translation>
    </message>
    <message>
        <source>This goes with --account only.</source>
        <translation>--account와 함께만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>This is an account of the practice server, which is not running here. See: sendproof-cli practice --help</source>
        <translation>연습 서버의 계정인데, 여기에서는 연습 서버가 돌고 있지 않아요. 참고: sendproof-cli practice --help</translation>
    </message>
    <message>
        <source>A login needs a password: add --password-stdin or --password-env NAME.</source>
        <translation>로그인하려면 비밀번호가 필요해요. --password-stdin이나 --password-env 이름을 더하세요.</translation>
    </message>
    <message>
        <source>A password needs a login: add --login.</source>
        <translation>비밀번호를 쓰려면 로그인 이름이 필요해요. --login을 더하세요.</translation>
    </message>
    <message>
        <source>Test this saved account; its password is in the keychain.</source>
        <translation>저장된 이 계정을 시험해요. 비밀번호는 자격 증명 저장소에서 읽어요.</translation>
    </message>
    <message>
        <source>The submission server: a name or an IP address.</source>
        <translation>보내는 메일 서버의 이름이나 IP 주소.</translation>
    </message>
    <message>
        <source>Its port; otherwise the usual one, 465 or 587.</source>
        <translation>서버의 포트. 없으면 흔히 쓰는 465나 587이에요.</translation>
    </message>
    <message>
        <source>implicit-tls, starttls or none; otherwise by the port.</source>
        <translation>implicit-tls, starttls, none 가운데 하나. 없으면 포트를 따라요.</translation>
    </message>
    <message>
        <source>Needed with --security none: nothing is encrypted.</source>
        <translation>--security none에 필요해요. 아무것도 암호화되지 않아요.</translation>
    </message>
    <message>
        <source>Accept exactly the certificate of this fingerprint.</source>
        <translation>지문이 똑같은 인증서만 받아들여요.</translation>
    </message>
    <message>
        <source>The login name; without it there is no sign-in.</source>
        <translation>로그인 이름. 없으면 로그인하지 않아요.</translation>
    </message>
    <message>
        <source>auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, xoauth2, oauthbearer.</source>
        <translation>auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, xoauth2, oauthbearer 가운데 하나.</translation>
    </message>
    <message>
        <source>--%1 and --account exclude each other: the saved account has its own.</source>
        <translation>--%1 옵션은 --account와 함께 쓸 수 없어요. 저장된 계정에 이미 정해져 있어요.</translation>
    </message>
    <message>
        <source>Warning: nothing is encrypted. Everybody on the way can read the password and the mail.</source>
        <translation>주의: 암호화하지 않아요. 도중에 누구나 비밀번호와 메일을 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>시험하는 곳: %1</translation>
    </message>
    <message>
        <source>The server would take this mail. Nothing was sent.</source>
        <translation>서버가 이 메일을 받겠다고 했어요. 메일은 보내지 않았어요.</translation>
    </message>
    <message>
        <source>The server took the mail for %1.</source>
        <translation>서버가 메일을 받았어요(받는 주소: %1).</translation>
    </message>
    <message>
        <source>This code stands in it: %1</source>
        <translation>메일에 적힌 숫자: %1</translation>
    </message>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>서버가 한 말: %1</translation>
    </message>
    <message>
        <source>It failed here: %1</source>
        <translation>멈춘 단계: %1</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>자세한 내용: %1</translation>
    </message>
    <message>
        <source>--transcript: There is a file of this name already. It was left as it is.</source>
        <translation>--transcript: 같은 이름의 파일이 이미 있어서 그대로 뒀어요.</translation>
    </message>
    <message>
        <source>--transcript: The file can&apos;t be written: %1</source>
        <translation>--transcript: 파일을 쓸 수 없어요: %1</translation>
    </message>
    <message>
        <source>Who shall send; see: sendproof-cli providers</source>
        <translation>보내는 데 쓸 메일 서비스. 참고: sendproof-cli providers</translation>
    </message>
    <message>
        <source>Ask this DNS server in place of the system&apos;s.</source>
        <translation>시스템 설정 대신 이 DNS 서버에 물어봐요.</translation>
    </message>
    <message>
        <source>Ask DNS whether a provider may send as a domain, and say what to publish.</source>
        <translation>메일 서비스가 이 도메인으로 보낼 수 있는지 DNS에 물어보고, 무엇을 등록할지 알려 줘요.</translation>
    </message>
    <message>
        <source>A domain is expected, for example: example.com</source>
        <translation>도메인을 적어 주세요. 예: example.com</translation>
    </message>
    <message>
        <source>The mail service; see: sendproof-cli providers</source>
        <translation>메일 서비스의 id. sendproof-cli providers로 볼 수 있어요</translation>
    </message>
    <message>
        <source>What you sign in with there.</source>
        <translation>그곳에 로그인할 때 쓰는 이름.</translation>
    </message>
    <message>
        <source>The From address.</source>
        <translation>보내는 주소.</translation>
    </message>
    <message>
        <source>Say whether an account may send from an address, by its provider&apos;s rule.</source>
        <translation>이 계정에서 그 주소로 보내도 되는지, 메일 서비스의 규칙으로 알려 줘요.</translation>
    </message>
    <message>
        <source>This option must be given.</source>
        <translation>꼭 필요한 옵션이에요.</translation>
    </message>
    <message>
        <source>Nothing can be said about this From address.</source>
        <translation>이 보내는 주소는 규칙만으로 판단할 수 없어요.</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>판정: %1</translation>
    </message>
    <message>
        <source>Ask only the built-in list of providers.</source>
        <translation>들어 있는 서비스 목록에서만 찾아요.</translation>
    </message>
    <message>
        <source>Let the whole address leave this computer; else only its domain does.</source>
        <translation>메일 주소 전체를 밖으로 보내도 된다고 허락해요. 없으면 도메인만 보내요.</translation>
    </message>
    <message>
        <source>Don&apos;t look which ports of the server this network lets through.</source>
        <translation>이 네트워크에서 서버의 어느 포트가 열려 있는지 살피지 않아요.</translation>
    </message>
    <message>
        <source>Find the mail settings of an address or a domain.</source>
        <translation>메일 주소나 도메인에 맞는 메일 설정을 찾아요.</translation>
    </message>
    <message>
        <source>An address or a domain is expected, for example: name@example.com</source>
        <translation>메일 주소나 도메인을 적어 주세요. 예: name@example.com</translation>
    </message>
    <message>
        <source>--share-address: Only a domain was given, so there is no address to share.</source>
        <translation>--share-address: 도메인만 적으셔서 보낼 메일 주소가 없어요.</translation>
    </message>
    <message>
        <source>This network lets port %1 through.</source>
        <translation>이 네트워크에서는 포트 %1 연결이 열려 있어요.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether this network lets port %1 through.</source>
        <translation>이 네트워크에서 포트 %1 연결이 열려 있는지 알 수 없어요.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Reading mail (IMAP)</source>
        <translation>메일 읽기(IMAP)</translation>
    </message>
    <message>
        <source>(only if you know it)</source>
        <translation>(아는 서버일 때만 쓰세요)</translation>
    </message>
    <message>
        <source>Also found:</source>
        <translation>그 밖에 찾은 설정:</translation>
    </message>
    <message>
        <source>What was asked:</source>
        <translation>찾아본 곳:</translation>
    </message>
    <message>
        <source>No settings were found for %1. Ask whoever runs its mail for the name of the server.</source>
        <translation>%1 설정을 찾지 못했어요. 메일을 관리하는 분께 서버 이름을 물어보세요.</translation>
    </message>
    <message>
        <source>An IP address is expected, for example: 192.0.2.53</source>
        <translation>IP 주소를 적어 주세요. 예: 192.0.2.53</translation>
    </message>
    <message>
        <source>Whose server it was; any name, those of sendproof-cli providers are known best.</source>
        <translation>누구의 서버였는지예요. 아무 이름이나 되고, sendproof-cli providers에 있는 이름을 가장 잘 알아요.</translation>
    </message>
    <message>
        <source>How one signed in: password or oauth2.</source>
        <translation>어떻게 로그인했는지: password 또는 oauth2.</translation>
    </message>
    <message>
        <source>Who said it: submission (the server signed in to), api, client or bounce.</source>
        <translation>누가 한 말인지: submission(로그인한 서버), api, client, bounce.</translation>
    </message>
    <message>
        <source>Read many records, one JSON object a line, and print one a line.</source>
        <translation>여러 건을 한 줄에 JSON 객체 하나씩 읽고, 한 줄에 하나씩 출력해요.</translation>
    </message>
    <message>
        <source>There is no stage of this name.</source>
        <translation>이런 이름의 단계는 없어요.</translation>
    </message>
    <message>
        <source>Either password or oauth2 is expected.</source>
        <translation>password나 oauth2 중 하나를 적어 주세요.</translation>
    </message>
    <message>
        <source>One of submission, api, client, bounce is expected.</source>
        <translation>submission, api, client, bounce 중 하나를 적어 주세요.</translation>
    </message>
    <message>
        <source>The reply on standard input is longer than 4 MiB.</source>
        <translation>표준 입력의 응답이 4MiB보다 길어요.</translation>
    </message>
    <message>
        <source>A JSON object is expected on each line.</source>
        <translation>줄마다 JSON 객체가 하나씩 있어야 해요.</translation>
    </message>
    <message>
        <source>raw: What the server said is expected here.</source>
        <translation>raw: 서버가 한 말이 있어야 해요.</translation>
    </message>
    <message>
        <source>stage: There is no stage of this name.</source>
        <translation>stage: 이런 이름의 단계가 없어요.</translation>
    </message>
    <message>
        <source>The browser is back. Looking who signed in …</source>
        <translation>브라우저에서 돌아왔어요. 누가 로그인했는지 확인하고 있어요 …</translation>
    </message>
    <message>
        <source>Sign in in the browser. If none has come up, open this address on this computer:</source>
        <translation>브라우저에서 로그인하세요. 브라우저가 열리지 않았으면 이 컴퓨터에서 이 주소를 여세요:</translation>
    </message>
    <message>
        <source>To sign in, open this address in a browser on this computer:</source>
        <translation>로그인하려면 이 컴퓨터의 브라우저에서 이 주소를 여세요:</translation>
    </message>
    <message>
        <source>The sign-in waits until %1.</source>
        <translation>로그인을 기다리는 시각: %1까지</translation>
    </message>
    <message>
        <source>To sign in, open this address in a browser, on any device:</source>
        <translation>로그인하려면 아무 기기에서나 브라우저로 이 주소를 여세요:</translation>
    </message>
    <message>
        <source>Type this code there: %1</source>
        <translation>거기에 넣을 코드: %1</translation>
    </message>
    <message>
        <source>The sign-in was interrupted. Nothing was saved.</source>
        <translation>로그인을 그만뒀어요. 저장한 것은 없어요.</translation>
    </message>
    <message>
        <source>Another account signed in: %1. Nothing was saved. Sign in once more as %2, or start again with --from %1.</source>
        <extracomment>%1 the address that signed in, %2 the one that was meant</extracomment>
        <translation>다른 계정이 로그인했어요: %1. 저장한 것은 없어요. %2 계정으로 다시 로그인하거나, --from %1 옵션으로 다시 시작하세요.</translation>
    </message>
    <message>
        <source>This account has no password: it is signed in to in a browser. To do that again, use account add --direct.</source>
        <translation>브라우저로 로그인하는 계정이라 비밀번호가 없어요. 다시 로그인하려면 account add --direct 명령을 쓰세요.</translation>
    </message>
    <message>
        <source>Signed in at</source>
        <translation>로그인한 곳</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>테넌트</translation>
    </message>
    <message>
        <source>Client id of one&apos;s own</source>
        <translation>내 클라이언트 ID</translation>
    </message>
    <message>
        <source>Time of the sign-in</source>
        <translation>로그인한 때</translation>
    </message>
    <message>
        <source>The account and its sign-in were removed from this computer.</source>
        <translation>계정과 로그인 정보를 이 컴퓨터에서 삭제했어요.</translation>
    </message>
    <message>
        <source>Google was told that the permission to send is over.</source>
        <translation>Google에서 받은 발송 권한도 해제했어요.</translation>
    </message>
    <message>
        <source>Microsoft lets only you withdraw the permission to send. It is done here: %1</source>
        <translation>Microsoft의 발송 권한은 직접 해제하셔야 해요. 여기에서 할 수 있어요: %1</translation>
    </message>
    <message>
        <source>Google could not be told that the permission to send is over. Withdraw it here: %1</source>
        <translation>Google에 권한 해제를 알리지 못했어요. 여기에서 직접 해제할 수 있어요: %1</translation>
    </message>
    <message>
        <source>%1, web API</source>
        <extracomment>How mails are handed over: %1 Google or Microsoft</extracomment>
        <translation>%1, 웹 API</translation>
    </message>
    <message>
        <source>%1, SMTP</source>
        <translation>%1, SMTP</translation>
    </message>
    <message>
        <source>Ends on %1: SMTP with a password. account add --direct goes on working.</source>
        <translation>%1에 끝나요: 비밀번호로 쓰는 SMTP. account add --direct 명령으로 옮기면 계속 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Ends on %1: the sign-in. Then sign in again with account add --direct.</source>
        <translation>%1에 끝나요: 로그인. 그 뒤에는 account add --direct 명령으로 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The services are google and microsoft.</source>
        <translation>쓸 수 있는 서비스는 google, microsoft예요.</translation>
    </message>
    <message>
        <source>The ways to send are api and smtp.</source>
        <translation>보내는 방법은 api, smtp예요.</translation>
    </message>
    <message>
        <source>This goes with --direct microsoft only.</source>
        <translation>--direct microsoft 옵션과 함께만 써요.</translation>
    </message>
    <message>
        <source>A tenant is a GUID or a domain name.</source>
        <translation>테넌트는 GUID나 도메인 이름이에요.</translation>
    </message>
    <message>
        <source>The client ids of this service look otherwise.</source>
        <translation>이 서비스의 클라이언트 ID와 모양이 달라요.</translation>
    </message>
    <message>
        <source>This service gives no code for sending mail. Leave the option out, and sign in in a browser on this computer.</source>
        <translation>이 서비스는 메일 발송용 코드를 주지 않아요. 이 옵션을 빼고 이 컴퓨터의 브라우저에서 로그인하세요.</translation>
    </message>
    <message>
        <source>Where to sign in: google or microsoft.</source>
        <translation>로그인할 곳: google 또는 microsoft.</translation>
    </message>
    <message>
        <source>The address that signs in, and that mails come from.</source>
        <translation>로그인하고 메일을 보낼 주소.</translation>
    </message>
    <message>
        <source>What to call the account; otherwise its address.</source>
        <translation>계정의 이름. 없으면 주소를 써요.</translation>
    </message>
    <message>
        <source>The workspace it belongs to.</source>
        <translation>계정이 속할 사업장.</translation>
    </message>
    <message>
        <source>The name beside the From address.</source>
        <translation>보내는 주소 옆에 보일 이름.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s tenant: a GUID or a domain name.</source>
        <translation>Microsoft의 테넌트: GUID나 도메인 이름.</translation>
    </message>
    <message>
        <source>A client id of your own; at Google &quot;ID SECRET&quot;.</source>
        <translation>내 클라이언트 ID. Google은 &quot;ID SECRET&quot;처럼 써요.</translation>
    </message>
    <message>
        <source>How mails are sent: api (over HTTPS, the usual way) or smtp.</source>
        <translation>보내는 방법: api(HTTPS로, 기본) 또는 smtp.</translation>
    </message>
    <message>
        <source>Sign in on another device with a code, where the service allows it.</source>
        <translation>서비스가 허용하면 다른 기기에서 코드로 로그인해요.</translation>
    </message>
    <message>
        <source>The keychain holds no sign-in for this account. Sign in again with account add --direct.</source>
        <translation>키체인에 이 계정의 로그인 정보가 없어요. account add --direct 명령으로 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>This account has no password: it is signed in to in a browser.</source>
        <translation>브라우저로 로그인하는 계정이라 비밀번호가 없어요.</translation>
    </message>
    <message>
        <source>This doesn&apos;t go with an account that is signed in to in a browser.</source>
        <translation>브라우저로 로그인하는 계정에는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Then add it here: --client-id ID, at Google --client-id &quot;ID SECRET&quot;.</source>
        <translation>그다음 여기에 이렇게 넣으세요: --client-id ID. Google은 --client-id &quot;ID SECRET&quot;처럼 써요.</translation>
    </message>
    <message>
        <source>The letter for your administrator:</source>
        <translation>관리자에게 보낼 편지:</translation>
    </message>
    <message>
        <source>Save an account with its password, or one that is signed in to in a browser.</source>
        <translation>비밀번호를 쓰는 계정이나 브라우저로 로그인하는 계정을 저장해요.</translation>
    </message>
    <message>
        <source>This doesn&apos;t go with --direct.</source>
        <translation>--direct와 함께 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>This goes with --direct only.</source>
        <translation>--direct와 함께만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The workspace of the new account.</source>
        <translation>새 계정의 사업장.</translation>
    </message>
    <message>
        <source>Its name; otherwise the same one.</source>
        <translation>새 계정의 이름. 정하지 않으면 같은 이름.</translation>
    </message>
    <message>
        <source>Change a saved account.</source>
        <translation>저장된 계정을 바꿔요.</translation>
    </message>
    <message>
        <source>Save an account once more, with its password, in another workspace.</source>
        <translation>계정을 비밀번호와 함께 다른 사업장에 한 번 더 저장해요.</translation>
    </message>
    <message>
        <source>This account is signed in to in a browser. For another workspace, sign in once more with account add --direct … --workspace NAME.</source>
        <translation>브라우저로 로그인한 계정이에요. 다른 사업장에서 쓰려면 account add --direct … --workspace NAME으로 한 번 더 로그인해 주세요.</translation>
    </message>
    <message>
        <source>List the tests of a saved account, the newest first.</source>
        <translation>저장된 계정의 시험 기록을 최근 것부터 보여 줘요.</translation>
    </message>
    <message>
        <source>This account has not been tested yet.</source>
        <translation>이 계정은 아직 시험하지 않았어요.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>아무것도 저장하지 않았어요.</translation>
    </message>
    <message>
        <source>The server wants no sign-in, and no password.</source>
        <translation>서버가 로그인도 비밀번호도 요구하지 않을 때 써요.</translation>
    </message>
    <message>
        <source>The From address was registered at the mail service, e.g. as an alias.</source>
        <translation>보내는 주소를 메일 서비스에 별칭 등으로 등록했을 때 써요.</translation>
    </message>
    <message>
        <source>Test it first; save it only when that works.</source>
        <translation>먼저 시험하고, 잘 되면 저장해요.</translation>
    </message>
    <message>
        <source>There is no provider of this id. See: sendproof-cli providers</source>
        <translation>이 id의 메일 서비스가 없어요. 참고: sendproof-cli providers</translation>
    </message>
    <message>
        <source>Say which server it is; nothing in the catalogue tells it.</source>
        <translation>어느 서버인지 알려 주세요. 목록에서 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>This goes without --login only.</source>
        <translation>--login과 함께 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>This goes with --test only.</source>
        <translation>--test와 함께만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Another login has another password: add --password-stdin or --password-env NAME.</source>
        <translation>로그인 이름이 바뀌면 비밀번호도 필요해요. --password-stdin 또는 --password-env NAME을 붙여 주세요.</translation>
    </message>
    <message>
        <source>This account is signed in to in a browser: only its name, workspace and sender name can be changed. To sign in again, use account add --direct.</source>
        <translation>브라우저로 로그인한 계정이라 이름, 사업장, 보내는 이름만 바꿀 수 있어요. 다시 로그인하려면 account add --direct를 쓰세요.</translation>
    </message>
    <message>
        <source>Another name for the account.</source>
        <translation>계정의 새 이름.</translation>
    </message>
    <message>
        <source>Another workspace for the account; empty: none.</source>
        <translation>계정을 옮길 사업장. 빈 값이면 사업장 없음.</translation>
    </message>
    <message>
        <source>Say what to change. See: sendproof-cli account edit --help</source>
        <translation>무엇을 바꿀지 알려 주세요. 참고: sendproof-cli account edit --help</translation>
    </message>
    <message>
        <source>The practice server is not running here.</source>
        <translation>여기에서는 연습 서버가 실행되고 있지 않아요.</translation>
    </message>
    <message>
        <source>If that has been set up, add --from-is-registered.</source>
        <translation>이미 등록했다면 --from-is-registered를 붙여 주세요.</translation>
    </message>
    <message>
        <source>Test saved accounts and remember the results.</source>
        <translation>저장된 계정을 시험하고 결과를 기억해요.</translation>
    </message>
    <message>
        <source>A number from 1 to %1 is expected.</source>
        <translation>1부터 %1까지의 숫자를 넣어 주세요.</translation>
    </message>
    <message>
        <source>Say which accounts to test: their names, --workspace NAME or --all.</source>
        <translation>시험할 계정을 정해 주세요. 계정 이름, --workspace NAME 또는 --all이에요.</translation>
    </message>
    <message>
        <source>This goes with no name and no workspace.</source>
        <translation>이름이나 사업장과 함께 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>This goes with one account only.</source>
        <translation>계정이 하나일 때만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>A dry run is not remembered, so nothing could be told from the time before.</source>
        <translation>--dry-run의 결과는 기억하지 않아서 전과 비교할 수 없어요.</translation>
    </message>
    <message>
        <source>Not tried: the server has just refused this login and password for another account, and trying again could lock it.</source>
        <translation>시험하지 않았어요. 서버가 방금 다른 계정에서 같은 로그인 이름과 비밀번호를 거부했고, 또 시도하면 계정이 잠길 수 있어요.</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>다시 돼요</translation>
    </message>
    <message>
        <source>Accounts: %1. They can send: %2. They can&apos;t: %3. Not tested: %4.</source>
        <translation>계정: %1. 발송 가능: %2. 발송 불가: %3. 시험 안 함: %4.</translation>
    </message>
    <message>
        <source>Interrupted. What had ended is kept.</source>
        <translation>중단했어요. 그때까지 끝난 시험의 결과는 저장했어요.</translation>
    </message>
    <message>
        <source>Test all saved accounts, those of practice apart.</source>
        <translation>저장된 모든 계정을 시험해요. 연습 계정은 빼요.</translation>
    </message>
    <message>
        <source>Tests that run side by side; otherwise 8.</source>
        <translation>동시에 할 시험 수. 정하지 않으면 8.</translation>
    </message>
    <message>
        <source>Of those, how many at the same server; otherwise 2.</source>
        <translation>그중 같은 서버에 동시에 할 수. 정하지 않으면 2.</translation>
    </message>
    <message>
        <source>Say only what is new: accounts that fail now, and that work again.</source>
        <translation>새로 알게 된 것만 말해요. 이제 실패하는 계정과 다시 되는 계정이에요.</translation>
    </message>
    <message>
        <source>What to write; see --list-formats.</source>
        <translation>무엇을 쓸지 정해요. --list-formats로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Write to this file, or into this folder; otherwise to standard output.</source>
        <translation>이 파일이나 이 폴더에 써요. 없으면 표준 출력에 써요.</translation>
    </message>
    <message>
        <source>Write the passwords too, as plain text.</source>
        <translation>비밀번호도 그대로 적어요.</translation>
    </message>
    <message>
        <source>Replace files that are there already.</source>
        <translation>이미 있는 파일을 바꿔요.</translation>
    </message>
    <message>
        <source>All accounts that the format can take.</source>
        <translation>이 형식에 담을 수 있는 모든 계정을 내보내요.</translation>
    </message>
    <message>
        <source>List the formats.</source>
        <translation>형식 목록을 보여 줘요.</translation>
    </message>
    <message>
        <source>never holds a password</source>
        <extracomment>About a format of export</extracomment>
        <translation>비밀번호를 담지 않아요</translation>
    </message>
    <message>
        <source>holds a password with --with-secret</source>
        <extracomment>About a format of export</extracomment>
        <translation>--with-secret이 있으면 비밀번호를 담아요</translation>
    </message>
    <message>
        <source>encrypted, holds the passwords</source>
        <extracomment>About a format of export</extracomment>
        <translation>암호화해서 비밀번호까지 담아요</translation>
    </message>
    <message>
        <source>Write the settings of accounts as a program takes them.</source>
        <translation>계정 설정을 다른 프로그램이 읽는 형식으로 써요.</translation>
    </message>
    <message>
        <source>Say in which format: --format. See: sendproof-cli export --list-formats</source>
        <translation>어떤 형식인지 --format으로 알려 주세요. 형식 목록: sendproof-cli export --list-formats</translation>
    </message>
    <message>
        <source>There is no such format. See: sendproof-cli export --list-formats</source>
        <translation>그런 형식은 없어요. 형식 목록: sendproof-cli export --list-formats</translation>
    </message>
    <message>
        <source>This format never holds a password. Leave out --with-secret.</source>
        <translation>이 형식은 비밀번호를 담지 않아요. --with-secret을 빼 주세요.</translation>
    </message>
    <message>
        <source>With --json the export goes to a file: add -o FILE.</source>
        <translation>--json을 쓸 때는 파일로 내보내요. -o FILE을 더해 주세요.</translation>
    </message>
    <message>
        <source>This export has several files: add -o FOLDER.</source>
        <translation>파일이 여러 개예요. -o FOLDER를 더해 주세요.</translation>
    </message>
    <message>
        <source>This export is no text to show: add -o FILE.</source>
        <translation>화면에 보여 줄 수 있는 글이 아니에요. -o FILE을 더해 주세요.</translation>
    </message>
    <message>
        <source>Standard output can&apos;t be written.</source>
        <translation>표준 출력에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>%1: the account&apos;s name, a colon and why it can&apos;t be exported</extracomment>
        <translation>제외한 계정 – %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>저장한 파일: %1</translation>
    </message>
    <message>
        <source>Name the accounts to export, or give --all, not both.</source>
        <translation>내보낼 계정의 이름을 쓰거나 --all을 쓰세요. 둘을 함께 쓸 수는 없어요.</translation>
    </message>
    <message>
        <source>An account is named twice.</source>
        <translation>같은 계정을 두 번 썼어요.</translation>
    </message>
    <message>
        <source>There is no account to export.</source>
        <translation>내보낼 계정이 없어요.</translation>
    </message>
    <message>
        <source>There is a file of this name already. To replace it, add --force: %1</source>
        <translation>이 이름의 파일이 이미 있어요. 바꾸려면 --force를 더해 주세요: %1</translation>
    </message>
    <message>
        <source>The file can&apos;t be written: %1</source>
        <translation>파일에 쓸 수 없어요: %1</translation>
    </message>
    <message>
        <source>the folder can&apos;t be made</source>
        <translation>폴더를 만들 수 없어요</translation>
    </message>
    <message>
        <source>What kind of file it is; otherwise its content tells.</source>
        <translation>파일의 종류. 없으면 내용을 보고 알아내요.</translation>
    </message>
    <message>
        <source>Put all accounts into this workspace, as accounts of their own.</source>
        <translation>모든 계정을 이 사업장에 새 계정으로 넣어요.</translation>
    </message>
    <message>
        <source>Whose account it is, where the file is for all addresses of a domain.</source>
        <translation>파일이 도메인의 모든 주소를 위한 것일 때, 누구의 계정인지 알려 줘요.</translation>
    </message>
    <message>
        <source>Only show what would be done.</source>
        <translation>무엇을 할지 보여 주기만 해요.</translation>
    </message>
    <message>
        <source>Take what is good, where other parts of the file are not.</source>
        <translation>파일에 잘못된 부분이 있어도 올바른 부분은 가져와요.</translation>
    </message>
    <message>
        <source>--format: The formats are %1.</source>
        <translation>--format: 쓸 수 있는 형식: %1.</translation>
    </message>
    <message>
        <source>Take accounts over from a file.</source>
        <translation>파일에서 계정을 가져와요.</translation>
    </message>
    <message>
        <source>This file is encrypted. Give its passphrase by --passphrase-stdin or --passphrase-env NAME.</source>
        <translation>암호로 잠긴 파일이에요. --passphrase-stdin 또는 --passphrase-env NAME 옵션으로 암호를 알려 주세요.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>아무것도 바꾸지 않았어요.</translation>
    </message>
    <message>
        <source>Nothing was changed. To take over what is good, add --skip-bad-lines.</source>
        <translation>아무것도 바꾸지 않았어요. 올바른 부분만 가져오려면 --skip-bad-lines 옵션을 붙여 주세요.</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>시험 실행이라 아무것도 바꾸지 않았어요.</translation>
    </message>
    <message>
        <source>The accounts were changed in the meantime. Nothing was imported; try again.</source>
        <translation>그사이에 계정이 바뀌어서 아무것도 가져오지 않았어요. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 already there.</source>
        <translation>가져왔어요: 추가 %1개, 변경 %2개, 이미 있음 %3개.</translation>
    </message>
    <message>
        <source>Still without a password: %1. See: sendproof-cli account set-password --help</source>
        <translation>아직 비밀번호가 없는 계정: %1개. 참고: sendproof-cli account set-password --help</translation>
    </message>
    <message>
        <source>Imported accounts are unproven until they are tested. See: sendproof-cli account test --help</source>
        <translation>가져온 계정은 시험 발송을 하기 전까지 증명되지 않은 상태예요. 참고: sendproof-cli account test --help</translation>
    </message>
    <message>
        <source>The file is still where it was. If a password is in it, delete it.</source>
        <translation>파일은 그 자리에 그대로 있어요. 비밀번호가 들어 있다면 지워 주세요.</translation>
    </message>
    <message>
        <source>Give the passphrase by --passphrase-stdin or by --passphrase-env, not by both.</source>
        <translation>암호는 --passphrase-stdin 또는 --passphrase-env 중 하나로만 알려 주세요.</translation>
    </message>
    <message>
        <source>--passphrase-env: The environment variable of that name isn&apos;t set.</source>
        <translation>--passphrase-env: 그런 이름의 환경 변수가 없어요.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>암호가 비어 있어요.</translation>
    </message>
    <message>
        <source>This can&apos;t be a passphrase: it is longer than 64 KiB or has a NUL byte in it.</source>
        <translation>암호가 될 수 없는 값이에요. 64KiB보다 길거나 NUL 바이트가 들어 있어요.</translation>
    </message>
    <message>
        <source>Read the passphrase from the first line of standard input.</source>
        <translation>표준 입력의 첫 줄에서 암호를 읽어요.</translation>
    </message>
    <message>
        <source>Read the passphrase from this environment variable.</source>
        <translation>이 환경 변수에서 암호를 읽어요.</translation>
    </message>
    <message>
        <source>This format is encrypted. Say where its passphrase comes from: --passphrase-stdin or --passphrase-env NAME.</source>
        <translation>암호화하는 형식이에요. 암호를 어디에서 받을지 --passphrase-stdin이나 --passphrase-env NAME으로 알려 주세요.</translation>
    </message>
    <message>
        <source>Only an encrypted format has a passphrase: --format bundle.</source>
        <translation>암호는 암호화하는 형식(--format bundle)에만 써요.</translation>
    </message>
    <message>
        <source>Another server does not get the password of the one before: add --password-stdin or --password-env NAME.</source>
        <translation>서버가 바뀌면 비밀번호도 필요해요. 저장된 비밀번호를 다른 서버에 보내지 않으니, --password-stdin 또는 --password-env NAME을 붙여 주세요.</translation>
    </message>
    <message>
        <source>Another saved account needs the same permission at Google, so it was not given back.</source>
        <translation>저장된 다른 계정에 Google의 같은 권한이 필요해서, 권한은 그대로 두었어요.</translation>
    </message>
    <message>
        <source>This file is not encrypted. Leave the passphrase out.</source>
        <translation>암호로 잠긴 파일이 아니에요. 암호 옵션을 빼 주세요.</translation>
    </message>
    <message>
        <source>There is no account in a workspace of this name. See: sendproof-cli account list</source>
        <translation>이 이름의 사업장에는 계정이 없어요. 참고: sendproof-cli account list</translation>
    </message>
    <message>
        <source>There is no account to test.</source>
        <translation>테스트할 계정이 없어요.</translation>
    </message>
    <message>
        <source>All saved accounts, those of practice too.</source>
        <translation>저장한 계정을 모두 골라요. 연습용 계정도 들어가요.</translation>
    </message>
    <message>
        <source>Remove saved accounts and their passwords.</source>
        <translation>저장한 계정과 비밀번호를 지워요.</translation>
    </message>
    <message>
        <source>Name the one account to remove, or give --all.</source>
        <translation>지울 계정 하나를 적거나 --all을 쓰세요.</translation>
    </message>
    <message>
        <source>Remove all accounts (%1) and their passwords? Type yes:</source>
        <extracomment>%1: how many accounts there are</extracomment>
        <translation>모든 계정(%1개)과 비밀번호를 지울까요? yes를 입력하세요.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <extracomment>%1: the name of an account</extracomment>
        <translation>지웠어요: %1</translation>
    </message>
    <message>
        <source>Accounts that were not removed: %1</source>
        <extracomment>%1: how many accounts are still there</extracomment>
        <translation>지우지 못한 계정: %1개</translation>
    </message>
    <message>
        <source>There are no more accounts and passwords of Sendproof on this computer.</source>
        <translation>이제 이 컴퓨터에는 센드프루프의 계정과 비밀번호가 없어요.</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>Open that account and change it, or keep this one in another workspace.</source>
        <translation>그 계정을 열어 고치거나, 이 계정은 다른 사업장에 두세요.</translation>
    </message>
    <message>
        <source>The account “%1” uses the same login at the same server already.</source>
        <extracomment>%1: the name of an account, as the user calls it</extracomment>
        <translation>‘%1’ 계정이 이미 같은 서버에서 같은 로그인 이름을 쓰고 있어요.</translation>
    </message>
    <message>
        <source>CRM services such as HighLevel take each login only once in a sub-account, which is a workspace here.</source>
        <translation>HighLevel 같은 CRM은 하위 계정(여기서는 사업장)마다 같은 로그인 이름을 한 번만 받아요.</translation>
    </message>
    <message>
        <source>The account “%1” sends by the same mail service already (%2).</source>
        <extracomment>%1: the name of an account, as the user calls it; %2: a mail service</extracomment>
        <translation>‘%1’ 계정이 이미 같은 메일 서비스(%2)로 보내고 있어요.</translation>
    </message>
    <message>
        <source>CRM services such as HighLevel take each mail service only once in a sub-account, which is a workspace here.</source>
        <translation>HighLevel 같은 CRM은 하위 계정(여기서는 사업장)마다 메일 서비스를 하나씩만 받아요.</translation>
    </message>
    <message>
        <source>%1 gives out %2 SMTP credentials for a dedicated domain, and those of %3 are all in use: %4.</source>
        <extracomment>%1: a mail service; %2: a number; %3: a domain name; %4: names of accounts</extracomment>
        <translation>%1: 전용 도메인마다 SMTP 인증 정보를 %2개까지 만들 수 있는데, %3 도메인은 이미 모두 쓰고 있어요(%4).</translation>
    </message>
    <message>
        <source>Delete one that nobody needs at the mail service and then its account here, or go on with one of those that are there.</source>
        <translation>쓰지 않는 것 하나를 메일 서비스에서 먼저 삭제하고 여기에서도 그 계정을 삭제하거나, 지금 있는 것 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>This login is there already</source>
        <translation>이미 있는 로그인이에요</translation>
    </message>
    <message>
        <source>This mail service is there already</source>
        <translation>이미 있는 메일 서비스예요</translation>
    </message>
    <message>
        <source>This domain has no SMTP credentials left</source>
        <translation>이 도메인에는 SMTP 인증 정보를 더 만들 수 없어요</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <extracomment>Button; %1: the name of an account, as the user calls it</extracomment>
        <translation>‘%1’ 열기</translation>
    </message>
</context>
<context>
    <name>ConnectNotes</name>
    <message>
        <source>A port is a number from 1 to 65535, mostly 465 or 587.</source>
        <translation>포트는 1에서 65535까지의 숫자예요. 보통 465나 587을 써요.</translation>
    </message>
    <message>
        <source>Everybody on the way can read password and mail. Only for a server in your own network.</source>
        <translation>도중에 누구나 비밀번호와 메일을 읽을 수 있어요. 내부 네트워크의 서버에만 쓰세요.</translation>
    </message>
    <message>
        <source>Port %1 is usually used the other way.</source>
        <extracomment>%1: a port number</extracomment>
        <translation>%1번 포트는 보통 다른 보안 방식으로 써요.</translation>
    </message>
    <message>
        <source>Mail is sent without signing in.</source>
        <translation>로그인하지 않고 보내요.</translation>
    </message>
    <message>
        <source>Enter the login name.</source>
        <translation>로그인 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>This mail service wants it written like this.</source>
        <translation>이 메일 서비스에서는 이렇게 적어야 해요.</translation>
    </message>
    <message>
        <source>Enter the password here: %1</source>
        <extracomment>%1: what the field is called, e.g. &quot;app password&quot;</extracomment>
        <translation>%1 칸을 채워 주세요.</translation>
    </message>
    <message>
        <source>This is too long for a password.</source>
        <translation>비밀번호로는 너무 길어요.</translation>
    </message>
    <message>
        <source>There is a line break or an invisible character in it. Enter it anew.</source>
        <translation>줄바꿈이나 보이지 않는 글자가 들어 있어요. 다시 적어 주세요.</translation>
    </message>
    <message>
        <source>There are blanks in it. Usually it works without them.</source>
        <translation>빈칸이 들어 있어요. 보통은 빈칸 없이 써요.</translation>
    </message>
    <message>
        <source>Remove the blanks</source>
        <extracomment>Text of a button that removes the blanks from a password</extracomment>
        <translation>빈칸 빼기</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>앱 비밀번호</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>SMTP password</source>
        <translation>SMTP 비밀번호</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Not the password you sign in to %1 with</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>%1 로그인 비밀번호가 아니에요</translation>
    </message>
</context>
<context>
    <name>CrmSheet</name>
    <message>
        <source>Leave it empty; mail is sent without signing in</source>
        <translation>비워 두세요(로그인하지 않고 보내요)</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <translation>넣을 값: %1</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>The entry of a list in the form of a CRM</extracomment>
        <translation>기타(Other)</translation>
    </message>
    <message>
        <source>%1 (choose “Other” where the list doesn&apos;t have it)</source>
        <extracomment>Value of the field &quot;Provider&quot;. %1: a mail service</extracomment>
        <translation>%1(목록에 없으면 ‘기타(Other)’)</translation>
    </message>
    <message>
        <source>Set the sender email to %1. Where it is another one than this service sends from, no mail leaves.</source>
        <extracomment>%1: a From address</extracomment>
        <translation>발신자 이메일을 %1 주소로 맞추세요. 연동한 이메일과 다르면 메일이 나가지 않아요.</translation>
    </message>
    <message>
        <source>In the manual conversation the sender is your sign-in address until you change it.</source>
        <translation>수동 대화에서는 발신자 이메일이 로그인한 주소로 되어 있으니 직접 바꾸세요.</translation>
    </message>
    <message>
        <source>The field Email is the login name here; it is not the From address.</source>
        <translation>이 서비스에서는 이메일 칸에 보내는 주소가 아니라 로그인 이름을 넣어요.</translation>
    </message>
    <message>
        <source>A sub-account takes the same login only once, and the same provider (Gmail and so on) only once.</source>
        <translation>하위 계정 하나에는 같은 로그인 이름도, 같은 프로바이더(Gmail 등)도 한 번만 추가할 수 있어요.</translation>
    </message>
    <message>
        <source>With a dedicated domain of LC Email, more than 1,500 mails a day delete the SMTP credentials of all dedicated domains, and each domain has five of them at most.</source>
        <translation>LC 이메일 전용 도메인은 하루 1,500통을 넘기면 모든 전용 도메인의 SMTP 인증 정보가 삭제돼요. 인증 정보는 도메인마다 5개까지예요.</translation>
    </message>
    <message>
        <source>Delivered and bounced mails aren&apos;t counted over SMTP; only sent, opened and clicked ones are.</source>
        <translation>SMTP로 연결하면 발송, 열림, 클릭만 집계되고 배달과 반송은 집계되지 않아요.</translation>
    </message>
    <message>
        <source>No button to add a service? In the agency view, open Sub-accounts › Manage client › Advanced settings and switch off what disables the button.</source>
        <translation>‘서비스 추가’ 버튼이 없으면 에이전시 보기의 하위 계정 › 클라이언트 관리 › 고급 설정에서 버튼 비활성화를 끄세요.</translation>
    </message>
    <message>
        <source>For Google and Outlook the direct connection there is the recommended way, not SMTP.</source>
        <translation>Google과 Outlook은 SMTP 대신 그 서비스의 직접 연동을 쓰는 편이 좋아요.</translation>
    </message>
    <message>
        <source>Settings › Email Service › SMTP Service › Add Service</source>
        <extracomment>The way through the menus of a CRM, in the words of its form</extracomment>
        <translation>설정 › 이메일 서비스 › SMTP 서비스 › 서비스 추가</translation>
    </message>
    <message>
        <source>Provider</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>프로바이더(Provider)</translation>
    </message>
    <message>
        <source>Email</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>이메일(Email)</translation>
    </message>
    <message>
        <source>SMTP server</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>SMTP 서버(SMTP server)</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>포트</translation>
    </message>
    <message>
        <source>Send as %1; the connection stands for this address.</source>
        <extracomment>%1: a From address</extracomment>
        <translation>%1 주소로 보내세요. 연결은 이 주소의 것이에요.</translation>
    </message>
    <message>
        <source>Where the login belongs to one address, each member of the team sets up their own.</source>
        <translation>주소 하나에 묶인 로그인이면 팀원마다 자기 계정을 따로 설정하세요.</translation>
    </message>
    <message>
        <source>Changing the password of the mail account breaks the connection: enter the new one there too.</source>
        <translation>메일 비밀번호를 바꾸면 연결이 끊어지니 새 비밀번호를 여기에도 넣으세요.</translation>
    </message>
    <message>
        <source>Office 365 allows 30 mails a minute and 10,000 recipients a day and isn&apos;t made for bulk mail.</source>
        <translation>Office 365는 1분에 30통, 하루 받는 사람 10,000명까지이고 대량 발송용이 아니에요.</translation>
    </message>
    <message>
        <source>For Gmail, connect by signing in with Google there; SMTP credentials aren&apos;t needed.</source>
        <translation>Gmail은 SMTP 정보 없이 거기서 Google로 로그인해 연결하세요.</translation>
    </message>
    <message>
        <source>SMTP Server Setup</source>
        <extracomment>The name of a page in the settings of Adobe Sales Connect</extracomment>
        <translation>SMTP 서버 설정(SMTP Server Setup)</translation>
    </message>
    <message>
        <source>SMTP server name</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>SMTP 서버 이름</translation>
    </message>
    <message>
        <source>Server port</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>서버 포트</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>The name of a field in the form of a CRM: SSL/TLS or STARTTLS</extracomment>
        <translation>보안 연결</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>The name of a field in the form of a CRM</extracomment>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>What to enter in the CRM</source>
        <extracomment>Title of a printed sheet: the fields of a CRM&apos;s form with the value of each</extracomment>
        <translation>CRM에 넣을 값</translation>
    </message>
    <message>
        <source>This is a practice account: it sends no real mail.</source>
        <translation>연습용 계정이에요. 실제 메일은 나가지 않아요.</translation>
    </message>
    <message>
        <source>There is no password in this sheet.</source>
        <extracomment>At the foot of a printed sheet</extracomment>
        <translation>이 안내에는 비밀번호가 들어 있지 않아요.</translation>
    </message>
    <message>
        <source>Watch out</source>
        <extracomment>Heading on a printed sheet</extracomment>
        <translation>조심하세요</translation>
    </message>
</context>
<context>
    <name>DirectTrouble</name>
    <message>
        <source>Your administrator has to approve this first</source>
        <translation>관리자의 승인이 먼저 필요해요</translation>
    </message>
    <message>
        <source>In your organisation, an app may send mail only after an administrator has agreed.</source>
        <translation>회사에서 앱이 메일을 보내려면 관리자가 먼저 허용해야 해요.</translation>
    </message>
    <message>
        <source>Send your administrator the prepared letter. It says what to approve.</source>
        <translation>관리자에게 준비된 글을 보내세요. 무엇을 승인하면 되는지 적혀 있어요.</translation>
    </message>
    <message>
        <source>Once it is approved, sign in again.</source>
        <translation>승인이 끝나면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The service does not let this app in</source>
        <translation>메일 서비스가 이 앱의 로그인을 막았어요</translation>
    </message>
    <message>
        <source>The client ID is unknown there, not verified yet, switched off, or meant for other accounts only.</source>
        <translation>클라이언트 ID가 등록되지 않았거나, 아직 확인을 받지 않았거나, 꺼져 있거나, 다른 계정에서만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>With a client ID of your own: compare it with the one in the console, and look whether your account may use the app.</source>
        <translation>내 클라이언트 ID를 쓴다면 콘솔에 있는 값과 같은지, 내 계정이 앱을 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>With a work account, send the administrator the prepared letter.</source>
        <translation>회사 계정이면 관리자에게 준비된 글을 보내세요.</translation>
    </message>
    <message>
        <source>Or use SMTP instead.</source>
        <translation>아니면 SMTP로 연결하세요.</translation>
    </message>
    <message>
        <source>A rule of your organisation stops this sign-in</source>
        <translation>회사의 보안 규칙이 로그인을 막았어요</translation>
    </message>
    <message>
        <source>It may allow certain devices, places or apps only. Signing in again changes nothing until the administrator makes an exception.</source>
        <translation>정해진 기기나 장소, 앱만 허용하는 규칙일 수 있어요. 관리자가 예외로 허용하기 전에는 다시 로그인해도 같아요.</translation>
    </message>
    <message>
        <source>Send your administrator the prepared letter with the service&apos;s own words.</source>
        <translation>서비스가 남긴 말이 담긴 글을 관리자에게 보내세요.</translation>
    </message>
    <message>
        <source>Once you hear back, sign in again.</source>
        <translation>답을 받으면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>You did not allow sending</source>
        <translation>메일 보내기를 허용하지 않았어요</translation>
    </message>
    <message>
        <source>In the browser, the request was declined. Nothing was changed in your account.</source>
        <translation>브라우저에서 요청이 거절됐어요. 계정은 아무것도 바뀌지 않았어요.</translation>
    </message>
    <message>
        <source>Sign in again and allow it, if that was not on purpose.</source>
        <translation>잘못 눌렀다면 다시 로그인해서 허용하세요.</translation>
    </message>
    <message>
        <source>If you would rather not, use SMTP instead.</source>
        <translation>허용하고 싶지 않다면 SMTP로 연결하세요.</translation>
    </message>
    <message>
        <source>The permission to send is missing</source>
        <translation>발송 권한이 빠졌어요</translation>
    </message>
    <message>
        <source>You signed in, but the tick for sending mail was left out.</source>
        <translation>로그인은 됐지만 메일 보내기 항목이 선택되지 않았어요.</translation>
    </message>
    <message>
        <source>Sign in again, and tick the line about sending mail in the browser.</source>
        <translation>다시 로그인하고, 브라우저에서 메일 보내기 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be wrong</source>
        <translation>컴퓨터의 시계가 맞지 않는 것 같아요</translation>
    </message>
    <message>
        <source>The service&apos;s answer is valid for a time that does not fit this computer&apos;s date and time.</source>
        <translation>서비스가 보낸 답의 유효 시간이 이 컴퓨터의 날짜와 시각에 맞지 않아요.</translation>
    </message>
    <message>
        <source>In the system settings, let date and time be set automatically.</source>
        <translation>시스템 설정에서 날짜와 시간을 자동으로 맞추세요.</translation>
    </message>
    <message>
        <source>Then sign in again.</source>
        <translation>그다음 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>No answer came back from the browser</source>
        <translation>브라우저에서 답이 오지 않았어요</translation>
    </message>
    <message>
        <source>The page was closed, the service blocked the request there, or a firewall kept the answer from Sendproof.</source>
        <translation>창을 닫았거나, 서비스가 브라우저에서 요청을 막았거나, 방화벽이 답을 막았을 수 있어요.</translation>
    </message>
    <message>
        <source>If the browser said “Access blocked” or asked for an administrator, send the prepared letter.</source>
        <translation>브라우저에 ‘액세스 차단됨’이나 관리자 승인 안내가 나왔다면 준비된 글을 관리자에게 보내세요.</translation>
    </message>
    <message>
        <source>If it could not open 127.0.0.1 or localhost, allow Sendproof in the firewall or security program.</source>
        <translation>127.0.0.1이나 localhost를 열 수 없다고 나왔다면 방화벽이나 보안 프로그램에서 센드프루프를 허용하세요.</translation>
    </message>
    <message>
        <source>Otherwise sign in again and finish it in the browser.</source>
        <translation>그렇지 않다면 다시 로그인하고 브라우저에서 끝까지 진행하세요.</translation>
    </message>
    <message>
        <source>The way back from the browser is taken</source>
        <translation>브라우저에서 돌아올 길이 막혀 있어요</translation>
    </message>
    <message>
        <source>Sendproof needs a free port of this computer for a moment. Another program or a security program is in the way.</source>
        <translation>로그인하는 동안 이 컴퓨터의 빈 포트가 하나 필요한데, 다른 프로그램이나 보안 프로그램이 막고 있어요.</translation>
    </message>
    <message>
        <source>Allow Sendproof in the security program, or close other programs that are waiting for a sign-in.</source>
        <translation>보안 프로그램에서 센드프루프를 허용하거나, 로그인을 기다리는 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>The sign-in service can&apos;t be reached</source>
        <translation>로그인 서비스에 연결할 수 없어요</translation>
    </message>
    <message>
        <source>There is no internet connection, or a firewall, proxy or security program is in the way.</source>
        <translation>인터넷에 연결되지 않았거나, 방화벽이나 프록시, 보안 프로그램이 막고 있어요.</translation>
    </message>
    <message>
        <source>Open any page on the web to see whether the internet works.</source>
        <translation>웹 페이지가 열리는지 확인하세요.</translation>
    </message>
    <message>
        <source>In a company network, ask whether programs may reach the sign-in service.</source>
        <translation>회사 네트워크라면 프로그램이 로그인 서비스에 연결해도 되는지 물어보세요.</translation>
    </message>
    <message>
        <source>The sign-in service can&apos;t answer properly now</source>
        <translation>로그인 서비스가 지금은 제대로 답하지 못해요</translation>
    </message>
    <message>
        <source>It is not your account or your settings.</source>
        <translation>계정이나 설정의 문제는 아니에요.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then sign in again.</source>
        <translation>몇 분 기다렸다가 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The sign-in took too long</source>
        <translation>로그인하는 데 시간이 너무 오래 걸렸어요</translation>
    </message>
    <message>
        <source>What the browser brought back had run out already, or was used before.</source>
        <translation>브라우저에서 받은 답의 기한이 지났거나 이미 쓴 답이에요.</translation>
    </message>
    <message>
        <source>Sign in again, and finish it in one go.</source>
        <translation>다시 로그인해서 한 번에 끝까지 진행하세요.</translation>
    </message>
</context>
<context>
    <name>DirectWords</name>
    <message>
        <source>Connect to Google</source>
        <extracomment>Title of the second page</extracomment>
        <translation>Google에 연결하기</translation>
    </message>
    <message>
        <source>Connect to Microsoft</source>
        <translation>Microsoft에 연결하기</translation>
    </message>
    <message>
        <source>This copy needs a client ID first. The next page shows how to get one.</source>
        <translation>먼저 클라이언트 ID가 필요해요. 만드는 방법은 다음 화면에서 알려 드려요.</translation>
    </message>
    <message>
        <source>You only sign in in the browser. No password is entered here or stored.</source>
        <translation>브라우저에서 로그인만 하면 돼요. 비밀번호를 저장하지 않아요.</translation>
    </message>
    <message>
        <source>Google&apos;s page opens in your browser. Sendproof asks for one permission: to send mail as you. It can&apos;t read your mail.</source>
        <translation>브라우저에서 Google 로그인 화면이 열려요. 센드프루프는 메일을 보내는 권한만 요청하고, 메일을 읽을 수는 없어요.</translation>
    </message>
    <message>
        <source>Google&apos;s page opens in your browser. For SMTP, Google knows one permission only: full access to Gmail. Sendproof uses it for sending alone.</source>
        <translation>브라우저에서 Google 로그인 화면이 열려요. SMTP로 보내려면 Google이 Gmail 전체 권한을 요구해요. 센드프루프는 보내는 데에만 써요.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s page opens in your browser. Sendproof asks for one permission: to send mail by SMTP. It can&apos;t read your mail.</source>
        <translation>브라우저에서 Microsoft 로그인 화면이 열려요. 센드프루프는 SMTP로 메일을 보내는 권한만 요청하고, 메일을 읽을 수는 없어요.</translation>
    </message>
    <message>
        <source>Web API</source>
        <extracomment>How mails are handed over, as a value</extracomment>
        <translation>웹 API</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>Send by the web API</source>
        <extracomment>A choice: how mails are handed over to the service</extracomment>
        <translation>웹 API로 보내기</translation>
    </message>
    <message>
        <source>Send by SMTP</source>
        <translation>SMTP로 보내기</translation>
    </message>
    <message>
        <source>Needs the least permission, and works where SMTP is blocked or switched off.</source>
        <translation>권한이 가장 적게 들고, SMTP가 막혀 있거나 꺼져 있어도 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>For other programs that are to take over these settings and know SMTP only.</source>
        <translation>이 설정을 SMTP만 되는 다른 프로그램으로 옮길 때 고르세요.</translation>
    </message>
    <message>
        <source>Sign-in with Google</source>
        <translation>Google 로그인</translation>
    </message>
    <message>
        <source>Sign-in with Microsoft</source>
        <translation>Microsoft 로그인</translation>
    </message>
    <message>
        <source>&amp;Sign in with Google</source>
        <translation>Google로 로그인(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sign in with Microsoft</source>
        <translation>Microsoft로 로그인(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in with a code on another device</source>
        <extracomment>Link: the sign-in is done in the browser of a phone, say</extracomment>
        <translation>다른 기기에서 코드로 로그인</translation>
    </message>
    <message>
        <source>This way needs another permission: sign in once more.</source>
        <translation>이 방식에는 다른 권한이 필요해요. 한 번 더 로그인하세요.</translation>
    </message>
    <message>
        <source>A client ID is needed first</source>
        <translation>클라이언트 ID가 먼저 필요해요</translation>
    </message>
    <message>
        <source>Google lets only registered programs sign people in, and this copy of Sendproof came without a registration. Your company may have one; otherwise you can make one, free of charge.</source>
        <translation>Google은 등록된 프로그램에만 로그인을 허용하는데, 이 센드프루프에는 등록 정보가 들어 있지 않아요. 회사에 이미 있을 수도 있고, 없으면 무료로 만들 수 있어요.</translation>
    </message>
    <message>
        <source>Microsoft lets only registered programs sign people in, and this copy of Sendproof came without a registration. Your company may have one; otherwise you can make one, free of charge.</source>
        <translation>Microsoft는 등록된 프로그램에만 로그인을 허용하는데, 이 센드프루프에는 등록 정보가 들어 있지 않아요. 회사에 이미 있을 수도 있고, 없으면 무료로 만들 수 있어요.</translation>
    </message>
    <message>
        <source>Use SMTP with a password instead</source>
        <translation>SMTP와 비밀번호로 연결</translation>
    </message>
    <message>
        <source>Open the Google Cloud console</source>
        <extracomment>Link that opens a page in the browser</extracomment>
        <translation>Google Cloud 콘솔 열기</translation>
    </message>
    <message>
        <source>Open the Microsoft Entra admin center</source>
        <translation>Microsoft Entra 관리 센터 열기</translation>
    </message>
    <message>
        <source>Hide the client ID</source>
        <extracomment>Link: shows or hides the fields for it</extracomment>
        <translation>클라이언트 ID 접기</translation>
    </message>
    <message>
        <source>Use my own client ID</source>
        <translation>내 클라이언트 ID 사용</translation>
    </message>
    <message>
        <source>Hide the ways to send</source>
        <extracomment>Link: shows or hides the choice between web API and SMTP</extracomment>
        <translation>보내는 방식 접기</translation>
    </message>
    <message>
        <source>Choose how mail is sent</source>
        <translation>보내는 방식 고르기</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <extracomment>Label of the field behind the one for the client ID</extracomment>
        <translation>클라이언트 보안 비밀번호(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;enant (your company&apos;s domain; may stay empty)</source>
        <translation>테넌트(&amp;E): 회사 도메인, 비워 두어도 돼요</translation>
    </message>
    <message>
        <source>The sign-in waits for another %1.</source>
        <extracomment>%1: a time such as &quot;9:58&quot;</extracomment>
        <translation>남은 시간 %1</translation>
    </message>
    <message>
        <source>Microsoft&apos;s client IDs look like 1a2b3c4d-0000-1111-2222-333344445555.</source>
        <translation>Microsoft의 클라이언트 ID는 1a2b3c4d-0000-1111-2222-333344445555처럼 생겼어요.</translation>
    </message>
    <message>
        <source>Google&apos;s client IDs end in .apps.googleusercontent.com. Look at the client secret too.</source>
        <translation>Google의 클라이언트 ID는 .apps.googleusercontent.com으로 끝나요. 보안 비밀번호도 확인하세요.</translation>
    </message>
    <message>
        <source>Google&apos;s client IDs end in .apps.googleusercontent.com.</source>
        <translation>Google의 클라이언트 ID는 .apps.googleusercontent.com으로 끝나요.</translation>
    </message>
    <message>
        <source>Enter a domain such as haneul.co.kr, the tenant&apos;s ID, or nothing.</source>
        <translation>haneul.co.kr 같은 도메인이나 테넌트 ID를 넣거나 비워 두세요.</translation>
    </message>
    <message>
        <source>Getting the sign-in ready</source>
        <translation>로그인을 준비하고 있어요</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>브라우저에서 계속하세요</translation>
    </message>
    <message>
        <source>Sign in there and allow sending. This window goes on by itself afterwards.</source>
        <translation>브라우저에서 로그인하고 메일 보내기를 허용하세요. 마치면 이 창이 저절로 이어져요.</translation>
    </message>
    <message>
        <source>Enter this code on another device</source>
        <translation>다른 기기에서 이 코드를 넣으세요</translation>
    </message>
    <message>
        <source>Open the address below in any browser, type the code and sign in there. Never give the code to anybody.</source>
        <translation>아무 브라우저에서나 아래 주소를 열어 코드를 넣고 로그인하세요. 코드는 다른 사람에게 알려 주지 마세요.</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>거의 다 됐어요</translation>
    </message>
    <message>
        <source>Asking the service who signed in.</source>
        <translation>로그인한 계정을 확인하고 있어요.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>%1 계정으로 로그인했어요</translation>
    </message>
    <message>
        <source>Mail goes out from %1. The next page proves it with a test mail.</source>
        <extracomment>%1: an address</extracomment>
        <translation>메일은 %1 주소로 나가요. 다음 화면에서 시험 메일로 확인해요.</translation>
    </message>
    <message>
        <source>You signed in as %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>%1 계정으로 로그인하셨어요</translation>
    </message>
    <message>
        <source>That is not the From address. The test will tell whether it may be used.</source>
        <translation>보내는 주소와 다른 계정이에요. 쓸 수 있는지는 시험에서 알 수 있어요.</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <extracomment>Button: signs in once more, as another account</extracomment>
        <translation>다른 계정으로 로그인</translation>
    </message>
    <message>
        <source>Microsoft&apos;s page opens in your browser. Sendproof asks for permission to send mail as you, and for your profile, to know your address. It can&apos;t read your mail.</source>
        <translation>브라우저에서 Microsoft 로그인 화면이 열려요. 센드프루프는 메일을 보내는 권한과 주소를 확인할 프로필만 요청하고, 메일을 읽을 수는 없어요.</translation>
    </message>
    <message>
        <source>Use SMTP with an app password</source>
        <extracomment>Button or link: the other way to connect</extracomment>
        <translation>SMTP와 앱 비밀번호로 연결</translation>
    </message>
    <message>
        <source>Direct: sign in with Google</source>
        <extracomment>One of the ways to go on from the first page</extracomment>
        <translation>Google 계정으로 직접 연동</translation>
    </message>
    <message>
        <source>Direct: sign in with Microsoft</source>
        <translation>Microsoft 계정으로 직접 연동</translation>
    </message>
</context>
<context>
    <name>DiscoveryPicture</name>
    <message>
        <source>%1, port %2: %3</source>
        <extracomment>Said of a field in a table, by pointer and screen reader. %1: a host, %2: a port number, %3: what became of it</extracomment>
        <translation>%1, %2번 포트: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Said of a line by pointer and screen reader. %1: a place that is asked, %2: what became of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Above the names of mail servers, in a table with their ports</extracomment>
        <translation>서버</translation>
    </message>
</context>
<context>
    <name>DiscoveryWords</name>
    <message>
        <source>The server belongs to another domain, and a hint like this can be forged.</source>
        <translation>다른 도메인의 서버이고, 이런 안내는 누군가 꾸며 낼 수도 있어요.</translation>
    </message>
    <message>
        <source>The hint came by way of another site than your domain&apos;s own.</source>
        <translation>내 도메인이 아닌 다른 사이트를 거쳐 온 안내예요.</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one: its certificate is not valid.</source>
        <translation>서버의 인증서가 올바르지 않아서, 진짜 그 서버인지 확인할 수 없어요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>Button: searches the settings once more</extracomment>
        <translation>다시 찾기</translation>
    </message>
    <message>
        <source>List of mail services</source>
        <extracomment>From here on: one of the places that are asked for mail settings, as short as a label</extracomment>
        <translation>메일 서비스 목록</translation>
    </message>
    <message>
        <source>Set-up document</source>
        <translation>자동 설정 문서</translation>
    </message>
    <message>
        <source>Hints in DNS (SRV)</source>
        <translation>DNS 안내(SRV)</translation>
    </message>
    <message>
        <source>Hints from Microsoft</source>
        <translation>Microsoft 안내</translation>
    </message>
    <message>
        <source>Knocking at ports</source>
        <translation>포트 두드려 보기</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <extracomment>From here on: what became of one of the places that are asked</extracomment>
        <translation>아직 물어보지 않았어요</translation>
    </message>
    <message>
        <source>being asked</source>
        <translation>물어보고 있어요</translation>
    </message>
    <message>
        <source>settings found</source>
        <translation>설정을 찾았어요</translation>
    </message>
    <message>
        <source>knows nothing</source>
        <translation>아는 것이 없어요</translation>
    </message>
    <message>
        <source>said something that must not be used</source>
        <translation>쓸 수 없는 답이 왔어요</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>답이 없어요</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <translation>더 물어보지 않았어요</translation>
    </message>
    <message>
        <source>connected, waiting for an answer</source>
        <extracomment>From here on: what became of a port of a server</extracomment>
        <translation>연결됐고, 답을 기다려요</translation>
    </message>
    <message>
        <source>a mail server that can be used</source>
        <translation>쓸 수 있는 메일 서버예요</translation>
    </message>
    <message>
        <source>a mail server whose certificate is not valid</source>
        <translation>메일 서버지만 인증서가 올바르지 않아요</translation>
    </message>
    <message>
        <source>a mail server without encryption</source>
        <translation>메일 서버지만 암호화하지 않아요</translation>
    </message>
    <message>
        <source>not a mail server</source>
        <translation>메일 서버가 아니에요</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫혀 있어요</translation>
    </message>
    <message>
        <source>can&apos;t be reached</source>
        <translation>연결할 수 없어요</translation>
    </message>
    <message>
        <source>Taken from the list of mail services.</source>
        <translation>메일 서비스 목록에서 가져왔어요.</translation>
    </message>
    <message>
        <source>Known by the domain&apos;s mail server (MX): %1</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>MX 기록으로 알아냈어요: %1</translation>
    </message>
    <message>
        <source>Found in the domain&apos;s set-up document: %1</source>
        <extracomment>%1: the host that had it, e.g. autoconfig.example.com</extracomment>
        <translation>도메인의 자동 설정 문서에서 찾았어요: %1</translation>
    </message>
    <message>
        <source>Found in the DNS of %1.</source>
        <extracomment>%1: a domain</extracomment>
        <translation>%1 도메인의 DNS 안내에서 찾았어요.</translation>
    </message>
    <message>
        <source>Found by asking Microsoft.</source>
        <translation>Microsoft에 물어봐서 찾았어요.</translation>
    </message>
    <message>
        <source>Found by knocking: a mail server answers there.</source>
        <translation>포트를 두드려서 찾았어요. 메일 서버가 답해요.</translation>
    </message>
    <message>
        <source>Your address is sent to the set-up pages of %1 and of Microsoft.</source>
        <extracomment>Quiet line while settings are searched. %1: a domain</extracomment>
        <translation>%1 도메인과 Microsoft의 설정 페이지에 내 주소를 보내요.</translation>
    </message>
    <message>
        <source>Only the name of the domain is sent, nothing of you.</source>
        <translation>도메인 이름만 물어보고, 내 정보는 보내지 않아요.</translation>
    </message>
    <message>
        <source>Looking for the settings of %1 …</source>
        <extracomment>%1: a domain</extracomment>
        <translation>%1 설정을 찾고 있어요 …</translation>
    </message>
    <message>
        <source>This is being asked</source>
        <translation>이런 곳에 물어보고 있어요</translation>
    </message>
    <message>
        <source>Use it only if you know it from your mail service. Else enter the server by hand.</source>
        <translation>메일 서비스에서 안내받은 이름일 때만 쓰고, 아니면 서버를 직접 적어 주세요.</translation>
    </message>
    <message>
        <source>This is my mail service&apos;s server</source>
        <extracomment>Tick below a card that says why a server is doubtful</extracomment>
        <translation>이 서버가 내 메일 서비스가 맞아요</translation>
    </message>
    <message>
        <source>No settings were found for %1</source>
        <extracomment>%1: a domain</extracomment>
        <translation>%1 설정을 찾지 못했어요</translation>
    </message>
    <message>
        <source>Ask your mail service or administrator for the outgoing mail server (SMTP), and enter it above.</source>
        <translation>메일 서비스나 관리자에게 보내는 메일 서버(SMTP)를 물어보고 위에 적어 주세요.</translation>
    </message>
    <message>
        <source>Some set-up pages answer only to a whole address. If you wish, %1 is sent to the set-up pages of %2 and of Microsoft.</source>
        <extracomment>%1: the user&apos;s address, %2: its domain</extracomment>
        <translation>전체 주소를 알려야만 답하는 설정 페이지도 있어요. 원하시면 %2 도메인과 Microsoft의 설정 페이지에 %1 주소를 보내서 다시 찾아요.</translation>
    </message>
    <message>
        <source>Look again with the whole address</source>
        <translation>전체 주소로 다시 찾기</translation>
    </message>
    <message>
        <source>Nobody could be asked for the settings</source>
        <translation>설정을 물어볼 수 없었어요</translation>
    </message>
    <message>
        <source>There seems to be no internet connection. Look after it, or enter the server by hand.</source>
        <translation>인터넷에 연결되어 있지 않은 것 같아요. 연결을 확인하거나 서버를 직접 적어 주세요.</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>그만 찾았어요</translation>
    </message>
    <message>
        <source>Nothing was found until then. You can enter the server above.</source>
        <translation>아직 찾은 것이 없어요. 위에 서버를 적으면 돼요.</translation>
    </message>
    <message>
        <source>Is this the server of your mail service? %1</source>
        <extracomment>%1: server and port</extracomment>
        <translation>내 메일 서비스의 서버가 맞나요? %1</translation>
    </message>
    <message>
        <source>Mail server (MX)</source>
        <translation>도메인의 메일 서버(MX)</translation>
    </message>
    <message>
        <source>Set-up document (website)</source>
        <translation>웹사이트의 자동 설정 문서</translation>
    </message>
    <message>
        <source>Known to Thunderbird</source>
        <translation>Thunderbird 설정 자료</translation>
    </message>
    <message>
        <source>Found in the list that Thunderbird uses.</source>
        <translation>Thunderbird 설정 자료에서 찾았어요.</translation>
    </message>
    <message>
        <source>This was asked</source>
        <translation>이런 곳에 물어봤어요</translation>
    </message>
</context>
<context>
    <name>DomainPanelWords</name>
    <message>
        <source>Asking the DNS of %1 …</source>
        <extracomment>%1 a domain</extracomment>
        <translation>%1 도메인의 DNS를 확인하고 있어요</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to enter.</source>
        <extracomment>Behind the verdict on a domain; the records stand below, ready to be copied</extracomment>
        <translation>
            <numerusform>입력할 레코드가 %n개 있어요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter records where the DNS of the domain is kept, usually at the company it was registered with, such as Gabia, Cafe24 or Whois. Some forms want only what stands before the domain, and @ for the domain itself.</source>
        <translation>레코드는 도메인의 DNS를 관리하는 곳에 입력해요. 보통은 도메인을 등록한 곳이에요(가비아, 카페24, 후이즈 등). 이름에서 도메인을 뺀 앞부분만 받는 곳도 있어요. 그때 도메인 자체는 @로 적어요.</translation>
    </message>
    <message>
        <source>The SPF record of %2 doesn&apos;t name %1 yet. Once it does, mail passes DMARC.</source>
        <extracomment>%1 a mail service, %2 a domain</extracomment>
        <translation>%2 도메인의 SPF 레코드에 아직 %1 발송 허용이 없어요. 넣으면 DMARC를 통과해요.</translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>This is what the DNS of %1 says about mail.</source>
        <translation>%1의 DNS에 적힌 메일 설정이에요.</translation>
    </message>
    <message>
        <source>%1 may send as %2, and its mail passes DMARC.</source>
        <translation>%1에서 %2 주소로 보낼 수 있고, 보낸 메일은 DMARC를 통과해요.</translation>
    </message>
    <message>
        <source>%1 has a DKIM key for %2: mail that it signs with it passes DMARC.</source>
        <extracomment>%1 a provider, %2 a domain</extracomment>
        <translation>%2에 %1의 DKIM 키가 있어요. 이 키로 서명한 메일은 DMARC를 통과해요.</translation>
    </message>
    <message>
        <source>Mail that %1 sends as %2 fails DMARC. Receivers may refuse it or put it into spam.</source>
        <translation>%1에서 %2 주소로 보낸 메일은 DMARC를 통과하지 못해요. 받는 쪽에서 거절하거나 스팸함에 넣을 수 있어요.</translation>
    </message>
    <message>
        <source>SPF doesn&apos;t settle it: mail that %1 sends as %2 passes DMARC only where %1 signs it with a DKIM key of this domain. A test mail shows it.</source>
        <translation>SPF만으로는 알 수 없어요. %1에서 %2 주소로 보낸 메일은 이 도메인의 DKIM 키로 서명될 때만 DMARC를 통과해요. 시험 메일을 보내면 알 수 있어요.</translation>
    </message>
    <message>
        <source>DNS gave no answer to a part of the questions, so it isn&apos;t known whether %1 may send as %2. Try again.</source>
        <translation>DNS가 일부 질문에 답하지 않아서 %1에서 %2 주소로 보낼 수 있는지 알 수 없어요. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>MX: the domain says that it takes no mail. Replies and bounces can&apos;t reach it.</source>
        <translation>MX: 메일을 받지 않는 도메인이라고 적혀 있어요. 답장과 반송 메일이 닿지 않아요.</translation>
    </message>
    <message>
        <source>MX: mail to the domain goes to %1.</source>
        <translation>MX: 이 도메인으로 오는 메일은 %1에서 받아요.</translation>
    </message>
    <message>
        <source>MX: there is none. Replies and bounces may not reach the domain.</source>
        <translation>MX: 레코드가 없어요. 답장과 반송 메일이 닿지 않을 수 있어요.</translation>
    </message>
    <message>
        <source>MX: DNS gave no usable answer.</source>
        <translation>MX: DNS에서 쓸 수 있는 답을 받지 못했어요.</translation>
    </message>
    <message>
        <source>SPF: there is no record.</source>
        <translation>SPF: 레코드가 없어요.</translation>
    </message>
    <message>
        <source>SPF: %1 has more than one record. Receivers then count none of them.</source>
        <translation>SPF: %1에 레코드가 여러 개 있어요. 이러면 받는 쪽에서 모두 무효로 봐요.</translation>
    </message>
    <message>
        <source>SPF: the record of %1 has a part that can&apos;t be read: %2</source>
        <translation>SPF: %1의 레코드에 읽을 수 없는 부분이 있어요: %2</translation>
    </message>
    <message>
        <source>SPF: the record needs more than the 10 look-ups that are allowed. Receivers may count it as broken.</source>
        <translation>SPF: 허용되는 DNS 조회 10번을 넘는 레코드예요. 받는 쪽에서 잘못된 레코드로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>SPF: more than 2 names in the record of %1 lead nowhere. Receivers may count it as broken.</source>
        <translation>SPF: %1의 레코드에 없는 이름이 2개보다 많아요. 받는 쪽에서 잘못된 레코드로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>SPF: a name in the record of %1 has more than 10 mail servers.</source>
        <translation>SPF: %1의 레코드에 메일 서버가 10대를 넘는 이름이 있어요.</translation>
    </message>
    <message>
        <source>SPF: the record of %1 includes itself.</source>
        <translation>SPF: %1의 레코드가 자기 자신을 다시 불러와요.</translation>
    </message>
    <message>
        <source>SPF: the record includes %1, which has none.</source>
        <translation>SPF: 레코드가 불러오는 %1에 SPF 레코드가 없어요.</translation>
    </message>
    <message>
        <source>SPF: DNS gave no usable answer for %1.</source>
        <translation>SPF: %1에 대해 DNS에서 쓸 수 있는 답을 받지 못했어요.</translation>
    </message>
    <message>
        <source>SPF: the record is right and needs %1 of 10 look-ups.</source>
        <translation>SPF: 레코드가 올바르고, DNS 조회는 10번 중 %1번 써요.</translation>
    </message>
    <message>
        <source>SPF: the record lets %1 send and needs %2 of 10 look-ups.</source>
        <translation>SPF: 레코드가 %1의 발송을 허용하고, DNS 조회는 10번 중 %2번 써요.</translation>
    </message>
    <message>
        <source>SPF: the record doesn&apos;t let %1 send.</source>
        <translation>SPF: 레코드가 %1의 발송을 허용하지 않아요.</translation>
    </message>
    <message>
        <source>a good key</source>
        <translation>올바른 키</translation>
    </message>
    <message>
        <source>a key of %1 bits, which works; 2048 would be better</source>
        <translation>%1비트 키(쓸 수 있지만 2048비트가 더 좋음)</translation>
    </message>
    <message>
        <source>a good key that is marked as a test</source>
        <translation>시험용으로 표시된 올바른 키</translation>
    </message>
    <message>
        <source>a key that was withdrawn</source>
        <translation>폐기된 키</translation>
    </message>
    <message>
        <source>a key of only %1 bits, which receivers ignore</source>
        <translation>%1비트밖에 안 돼 받는 쪽에서 무시하는 키</translation>
    </message>
    <message>
        <source>a key that receivers can&apos;t use for mail</source>
        <translation>받는 쪽에서 메일에 쓸 수 없는 키</translation>
    </message>
    <message>
        <source>a record that can&apos;t be read</source>
        <translation>읽을 수 없는 레코드</translation>
    </message>
    <message>
        <source>DKIM: not looked at, because keys can only be found by provider.</source>
        <translation>DKIM: 메일 서비스를 알아야 키를 찾을 수 있어서 확인하지 않았어요.</translation>
    </message>
    <message>
        <source>DKIM: not looked at, because the names of this provider&apos;s keys aren&apos;t known.</source>
        <translation>DKIM: 이 메일 서비스의 키 이름이 알려져 있지 않아서 확인하지 않았어요.</translation>
    </message>
    <message>
        <source>DKIM: at %1 there is %2.</source>
        <extracomment>%1 a name in DNS, %2 what is there, for example &quot;a good key&quot;</extracomment>
        <translation>DKIM: %1에 있는 것: %2.</translation>
    </message>
    <message>
        <source>DKIM: no key at %1.</source>
        <translation>DKIM: 키가 없어요. 찾아본 곳: %1</translation>
    </message>
    <message>
        <source>DMARC: receivers are asked to deliver mail that fails all the same.</source>
        <translation>DMARC: 통과하지 못한 메일도 그대로 전달하도록 되어 있어요.</translation>
    </message>
    <message>
        <source>DMARC: receivers are asked to put mail that fails into spam.</source>
        <translation>DMARC: 통과하지 못한 메일은 스팸함에 넣도록 되어 있어요.</translation>
    </message>
    <message>
        <source>DMARC: receivers are asked to refuse mail that fails.</source>
        <translation>DMARC: 통과하지 못한 메일은 거절하도록 되어 있어요.</translation>
    </message>
    <message>
        <source>DMARC: there is more than one record. Receivers then count none of them.</source>
        <translation>DMARC: 레코드가 여러 개 있어요. 이러면 받는 쪽에서 모두 무효로 봐요.</translation>
    </message>
    <message>
        <source>DMARC: the record has no valid policy, so it doesn&apos;t count.</source>
        <translation>DMARC: 레코드에 올바른 정책(p=)이 없어서 효력이 없어요.</translation>
    </message>
    <message>
        <source>DMARC: there is no record.</source>
        <translation>DMARC: 레코드가 없어요.</translation>
    </message>
    <message>
        <source>DMARC: DNS gave no usable answer.</source>
        <translation>DMARC: DNS에서 쓸 수 있는 답을 받지 못했어요.</translation>
    </message>
    <message>
        <source>Publish this SPF record (type TXT).</source>
        <translation>이 SPF 레코드를 TXT로 등록하세요.</translation>
    </message>
    <message>
        <source>Put this SPF record (type TXT) in the place of every SPF record that is there. A second one would break both.</source>
        <translation>지금 있는 SPF 레코드를 모두 지우고 이 레코드 하나만 TXT로 등록하세요. 두 개가 되면 둘 다 무효예요.</translation>
    </message>
    <message>
        <source>Correct the SPF record first; nothing can be added to it as it is.</source>
        <translation>SPF 레코드부터 고쳐 주세요. 지금 상태에서는 아무것도 더할 수 없어요.</translation>
    </message>
    <message>
        <source>Take something out of the SPF record first that isn&apos;t used any more: it may need 10 look-ups at most.</source>
        <translation>이제 쓰지 않는 항목을 SPF 레코드에서 먼저 빼 주세요. DNS 조회는 10번까지만 허용돼요.</translation>
    </message>
    <message>
        <source>Switch DKIM on in the settings of %1 and publish the key that it shows there.</source>
        <translation>%1 설정에서 DKIM을 켜고, 거기에 나오는 키를 DNS에 등록하세요.</translation>
    </message>
    <message>
        <source>Publish this DMARC record (type TXT). It asks for reports and changes nothing else; the address in it must exist.</source>
        <translation>이 DMARC 레코드를 TXT로 등록하세요. 보고서만 요청하고 다른 것은 바꾸지 않아요. 레코드 안의 메일 주소는 실제로 있어야 해요.</translation>
    </message>
    <message>
        <source>There is no domain %1.</source>
        <translation>%1 도메인은 없어요.</translation>
    </message>
    <message>
        <source>DNS didn&apos;t answer in time. Check the network connection, then try again.</source>
        <translation>DNS가 제때 답하지 않았어요. 네트워크 연결을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is no domain, for example: example.com</source>
        <translation>도메인이 아니에요: %1 (예: example.com)</translation>
    </message>
    <message>
        <source>DNS can&apos;t be reached. Check the network connection, then try again.</source>
        <translation>DNS에 연결할 수 없어요. 네트워크 연결을 확인하고 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>ExportGuides</name>
    <message>
        <source>WP Mail SMTP</source>
        <extracomment>A format of exported settings: the name of a WordPress plug-in</extracomment>
        <translation>WP Mail SMTP 플러그인</translation>
    </message>
    <message>
        <source>Paste the lines into wp-config.php, above “That&apos;s all, stop editing”. The plug-in then takes these values instead of its own.</source>
        <extracomment>What to do with an exported file; wp-config.php contains the quoted line</extracomment>
        <translation>wp-config.php에서 “That&apos;s all, stop editing” 줄 위에 붙여 넣으세요. 그러면 플러그인이 이 값을 먼저 써요.</translation>
    </message>
    <message>
        <source>FluentSMTP</source>
        <extracomment>A format of exported settings: the name of a WordPress plug-in</extracomment>
        <translation>FluentSMTP 플러그인</translation>
    </message>
    <message>
        <source>Add the connection in FluentSMTP with the values in the remarks, and paste the two lines with define into wp-config.php, above “That&apos;s all, stop editing”.</source>
        <extracomment>What to do with an exported file; wp-config.php contains the quoted line</extracomment>
        <translation>FluentSMTP에서 주석에 적힌 값으로 연결을 추가하고, define으로 시작하는 줄은 wp-config.php의 “That&apos;s all, stop editing” 줄 위에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>Configuration profile</source>
        <extracomment>A format of exported settings: what Apple calls it</extracomment>
        <translation>구성 프로파일</translation>
    </message>
    <message>
        <source>Open the file on the iPhone or Mac. Then install it in Settings: on the iPhone under General, VPN &amp; Device Management, on the Mac under General, Device Management.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>아이폰이나 맥에서 파일을 연 다음 설정에서 설치하세요. 아이폰은 ‘일반 → VPN 및 기기 관리’, 맥은 ‘일반 → 기기 관리’에 있어요.</translation>
    </message>
    <message>
        <source>QR code (PNG)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>QR 코드(PNG 그림)</translation>
    </message>
    <message>
        <source>In Thunderbird on the phone, begin to add an account, choose to scan a QR code, and hold the camera to this picture.</source>
        <extracomment>What to do with an exported picture of a QR code</extracomment>
        <translation>휴대폰의 썬더버드에서 계정 추가를 시작하고 QR 코드 스캔을 고른 뒤, 카메라로 이 그림을 비추세요.</translation>
    </message>
    <message>
        <source>QR code (SVG)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>QR 코드(SVG 그림)</translation>
    </message>
    <message>
        <source>Automatic settings (autoconfig)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>자동 설정 파일(autoconfig)</translation>
    </message>
    <message>
        <source>Put the file on the web server of the mail domain as /.well-known/autoconfig/mail/config-v1.1.xml. Thunderbird then finds the settings by the address alone.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>메일 도메인의 웹 서버에 /.well-known/autoconfig/mail/config-v1.1.xml 경로로 올리세요. 그러면 썬더버드가 메일 주소만 보고 설정을 찾아요.</translation>
    </message>
    <message>
        <source>.env</source>
        <extracomment>A format of exported settings: the name of the file</extracomment>
        <translation>.env 파일</translation>
    </message>
    <message>
        <source>Put the file into the top folder of the project as .env, and keep it out of Git.</source>
        <extracomment>What to do with an exported file; Git is a program</extracomment>
        <translation>프로젝트 맨 위 폴더에 .env라는 이름으로 두고, Git에는 올리지 마세요.</translation>
    </message>
    <message>
        <source>Nodemailer (Node.js)</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>Nodemailer(Node.js)</translation>
    </message>
    <message>
        <source>Put the file beside the program. Its first lines show how nodemailer.createTransport() takes it.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>프로그램 옆에 두세요. nodemailer.createTransport()에 넘기는 방법이 파일 첫머리에 적혀 있어요.</translation>
    </message>
    <message>
        <source>Django</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>장고(Django)</translation>
    </message>
    <message>
        <source>Put the file beside settings.py, and write into settings.py: from .sendproof_email import *</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>settings.py 옆에 두고, settings.py에 이 줄을 적으세요: from .sendproof_email import *</translation>
    </message>
    <message>
        <source>Laravel</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>라라벨(Laravel)</translation>
    </message>
    <message>
        <source>Put the lines in place of the MAIL_ lines of the project&apos;s .env, then run php artisan config:clear.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>프로젝트의 .env에서 MAIL_로 시작하는 줄을 이 내용으로 바꾸고, php artisan config:clear를 실행하세요.</translation>
    </message>
    <message>
        <source>Ruby on Rails</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>루비 온 레일즈(Rails)</translation>
    </message>
    <message>
        <source>Put the file into config/initializers of the project.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>프로젝트의 config/initializers 폴더에 넣으세요.</translation>
    </message>
    <message>
        <source>Spring Boot</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>스프링 부트(Spring Boot)</translation>
    </message>
    <message>
        <source>Put the file into src/main/resources, and add the line spring.profiles.include=mail to application.properties.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>src/main/resources에 넣고, application.properties에 spring.profiles.include=mail 줄을 더하세요.</translation>
    </message>
    <message>
        <source>Python (smtplib)</source>
        <extracomment>A format of exported settings: the name of a program library</extracomment>
        <translation>파이썬(smtplib)</translation>
    </message>
    <message>
        <source>A small program that sends a mail: python3 sendproof_send.py, then recipient, subject and text.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>메일 한 통을 보내는 작은 프로그램이에요. python3 sendproof_send.py 뒤에 받는 사람, 제목, 내용을 차례로 적어 실행하세요.</translation>
    </message>
    <message>
        <source>Sendproof file (JSON)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>센드프루프 파일(JSON)</translation>
    </message>
    <message>
        <source>Sendproof on any computer takes the file in under Import; other programs can read it too.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>다른 컴퓨터의 센드프루프에서 ‘가져오기’로 열 수 있어요. 다른 프로그램도 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Setup sheet (PDF)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>설정 안내문(PDF)</translation>
    </message>
    <message>
        <source>Print the page and lay it beside the device. The password isn&apos;t on it; there is a place to write it down.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>인쇄해서 설정할 기기 옆에 두세요. 비밀번호는 없고, 손으로 적는 칸이 있어요.</translation>
    </message>
    <message>
        <source>Setup sheet (web page)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>설정 안내문(웹 페이지)</translation>
    </message>
    <message>
        <source>Opens in every browser and can be sent as an attachment. The password isn&apos;t on it.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>어느 브라우저에서나 열리고, 메일에 첨부해 보낼 수 있어요. 비밀번호는 없어요.</translation>
    </message>
    <message>
        <source>Locked bundle</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>암호로 잠근 묶음</translation>
    </message>
    <message>
        <source>Sendproof on the other computer opens the file under Import, with the passphrase. Tell the passphrase by another way than the file.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>다른 컴퓨터의 센드프루프에서 ‘가져오기’로 열고 암호를 입력하세요. 암호는 파일과 다른 방법으로 알려 주세요.</translation>
    </message>
    <message>
        <source>Ansible</source>
        <extracomment>A format of exported settings: the name of a program</extracomment>
        <translation>앤서블(Ansible)</translation>
    </message>
    <message>
        <source>Put the file under group_vars or host_vars. With a password in it, lock it with ansible-vault encrypt.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>group_vars나 host_vars 아래에 두세요. 비밀번호를 넣었다면 ansible-vault encrypt로 잠그세요.</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <extracomment>A format of exported settings: the name of a program</extracomment>
        <translation>쿠버네티스(Kubernetes)</translation>
    </message>
    <message>
        <source>Take the Secret in with kubectl apply -f and the name of the file.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>kubectl apply -f 뒤에 파일 이름을 적어 실행하면 Secret이 만들어져요.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <extracomment>A format of exported settings</extracomment>
        <translation>표(CSV)</translation>
    </message>
    <message>
        <source>Opens in Excel and other spreadsheets, and Sendproof takes it in again under Import.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>엑셀 같은 표 프로그램에서 열 수 있고, 센드프루프의 ‘가져오기’로 다시 가져올 수 있어요.</translation>
    </message>
    <message>
        <source>Postfix</source>
        <extracomment>A format of exported settings: the name of a mail server</extracomment>
        <translation>포스트픽스(Postfix)</translation>
    </message>
    <message>
        <source>Add what is in sendproof_main.cf to /etc/postfix/main.cf, and put the other files into /etc/postfix, readable by root only (chmod 600). Then run postfix reload.</source>
        <extracomment>What to do with exported files; the words in it are files and commands</extracomment>
        <translation>sendproof_main.cf의 내용을 /etc/postfix/main.cf에 더하고, 나머지 파일은 root만 읽을 수 있게(chmod 600) /etc/postfix에 두세요. 그다음 postfix reload를 실행하세요.</translation>
    </message>
    <message>
        <source>msmtp</source>
        <extracomment>A format of exported settings: the name of a program</extracomment>
        <translation>msmtp 프로그램</translation>
    </message>
    <message>
        <source>Save the file as .msmtprc in the home folder, readable by its owner only (chmod 600).</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>홈 폴더에 .msmtprc라는 이름으로 저장하고, 나만 읽을 수 있게 하세요(chmod 600).</translation>
    </message>
    <message>
        <source>Copy each value into the field of the same name, or send the text to whoever fills in the form.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>이름이 같은 칸에 값을 하나씩 옮겨 적거나, 대신 입력할 사람에게 이 글을 보내세요.</translation>
    </message>
    <message>
        <source>HighLevel, Hyperclass (web page)</source>
        <extracomment>A format of exported settings: the fields of a service&apos;s form, as a page</extracomment>
        <translation>HighLevel, Hyperclass (웹 페이지)</translation>
    </message>
    <message>
        <source>Open the file beside the form of the service and copy each value into the field of the same name.</source>
        <extracomment>What to do with an exported file</extracomment>
        <translation>서비스의 입력 화면 옆에 파일을 열어 두고, 이름이 같은 칸에 값을 하나씩 옮겨 넣으세요.</translation>
    </message>
    <message>
        <source>HighLevel, Hyperclass (text)</source>
        <extracomment>A format of exported settings: the fields of a service&apos;s form, as text</extracomment>
        <translation>HighLevel, Hyperclass (텍스트)</translation>
    </message>
    <message>
        <source>Sales Connect (web page)</source>
        <extracomment>A format of exported settings: the fields of a service&apos;s form, as a page</extracomment>
        <translation>Sales Connect (웹 페이지)</translation>
    </message>
    <message>
        <source>Sales Connect (text)</source>
        <extracomment>A format of exported settings: the fields of a service&apos;s form, as text</extracomment>
        <translation>Sales Connect (텍스트)</translation>
    </message>
</context>
<context>
    <name>ExportPurposes</name>
    <message>
        <source>CRM, marketing service</source>
        <extracomment>What settings are handed over for: a CRM is a service that writes to customers</extracomment>
        <translation>CRM·마케팅 서비스</translation>
    </message>
    <message>
        <source>Every field as it is asked for</source>
        <extracomment>Below &quot;CRM, marketing service&quot;</extracomment>
        <translation>입력할 항목을 그대로 적은 표</translation>
    </message>
    <message>
        <source>WordPress</source>
        <extracomment>What settings are handed over for</extracomment>
        <translation>워드프레스</translation>
    </message>
    <message>
        <source>WP Mail SMTP, FluentSMTP</source>
        <extracomment>Below &quot;WordPress&quot;: the names of two plug-ins</extracomment>
        <translation>WP Mail SMTP, FluentSMTP</translation>
    </message>
    <message>
        <source>iPhone, Mac</source>
        <extracomment>What settings are handed over for</extracomment>
        <translation>아이폰·맥</translation>
    </message>
    <message>
        <source>Configuration profile</source>
        <extracomment>Below &quot;iPhone, Mac&quot;: what Apple calls the file</extracomment>
        <translation>구성 프로파일</translation>
    </message>
    <message>
        <source>Thunderbird</source>
        <extracomment>What settings are handed over for</extracomment>
        <translation>썬더버드</translation>
    </message>
    <message>
        <source>QR code, automatic settings</source>
        <extracomment>Below &quot;Thunderbird&quot;</extracomment>
        <translation>QR 코드, 자동 설정 파일</translation>
    </message>
    <message>
        <source>For a developer</source>
        <extracomment>What settings are handed over for: someone who writes software gets them</extracomment>
        <translation>개발자에게 전달</translation>
    </message>
    <message>
        <source>.env, Node, Django, Spring …</source>
        <extracomment>Below &quot;For a developer&quot;</extracomment>
        <translation>.env, Node, Django, Spring …</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>What settings are handed over for: a sheet of paper</extracomment>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Setup sheet as PDF</source>
        <extracomment>Below &quot;Print&quot;</extracomment>
        <translation>설정 안내문 PDF</translation>
    </message>
    <message>
        <source>Another computer</source>
        <extracomment>What settings are handed over for: Sendproof on another computer</extracomment>
        <translation>다른 컴퓨터</translation>
    </message>
    <message>
        <source>File locked with a passphrase</source>
        <extracomment>Below &quot;Another computer&quot;</extracomment>
        <translation>암호로 잠근 묶음 파일</translation>
    </message>
    <message>
        <source>Many machines</source>
        <extracomment>What settings are handed over for: many machines get them at once</extracomment>
        <translation>여러 대에 배포</translation>
    </message>
    <message>
        <source>Ansible, Kubernetes, CSV</source>
        <extracomment>Below &quot;Many machines&quot;</extracomment>
        <translation>Ansible, Kubernetes, CSV</translation>
    </message>
    <message>
        <source>Mail server</source>
        <extracomment>What settings are handed over for</extracomment>
        <translation>메일 서버</translation>
    </message>
    <message>
        <source>Postfix, msmtp</source>
        <extracomment>Below &quot;Mail server&quot;</extracomment>
        <translation>Postfix, msmtp</translation>
    </message>
    <message>
        <source>An account that signs in by the browser has no password, so these can&apos;t use it: %1</source>
        <extracomment>%1: what an account can&apos;t be handed over for, e.g. &quot;WordPress · Print&quot;</extracomment>
        <translation>브라우저로 로그인하는 계정은 비밀번호가 없어서 여기에는 쓸 수 없어요: %1</translation>
    </message>
    <message>
        <source>These take one account at a time: %1</source>
        <translation>계정을 하나씩 골라야 하는 곳이에요: %1</translation>
    </message>
</context>
<context>
    <name>ExportTrouble</name>
    <message>
        <source>and %1 more</source>
        <extracomment>Behind a list of names. %1: a number</extracomment>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>This format doesn&apos;t take it</source>
        <extracomment>Title of a card: an account can&apos;t be handed over in this format</extracomment>
        <translation>이 형식으로는 넘길 수 없어요</translation>
    </message>
    <message>
        <source>Leave out accounts that sign in by the browser</source>
        <extracomment>Button: hands over the other accounts only</extracomment>
        <translation>브라우저로 로그인하는 계정 빼기</translation>
    </message>
    <message>
        <source>A password isn&apos;t kept on this computer</source>
        <extracomment>Title of a card: a password should go into a file</extracomment>
        <translation>이 컴퓨터에 저장되지 않은 비밀번호가 있어요</translation>
    </message>
    <message>
        <source>The keychain has none for: %1. Enter it anew in the account, or go on without it.</source>
        <extracomment>%1: names of accounts</extracomment>
        <translation>자격 증명 저장소에 비밀번호가 없는 계정이에요: %1. 계정에서 다시 입력하거나, 비밀번호 없이 계속하세요.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <extracomment>Button: goes on although some passwords are missing</extracomment>
        <translation>없는 대로 계속하기</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <extracomment>Title of a card: the folder has files of that name</extracomment>
        <translation>있던 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>The folder already has: %1</source>
        <extracomment>%1: names of files</extracomment>
        <translation>폴더에 같은 이름의 파일이 있어요: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>Button: the files in the folder are written over</extracomment>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <extracomment>Title of a card</extracomment>
        <translation>파일을 저장하지 못했어요</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: makes the file once more</extracomment>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>Go on without the password</source>
        <extracomment>Button: goes on, and the file has no password in it</extracomment>
        <translation>비밀번호 없이 계속하기</translation>
    </message>
    <message>
        <source>The file will hold the password</source>
        <extracomment>Title of a card: the switch &quot;with the password&quot; is on</extracomment>
        <translation>파일에 비밀번호가 들어가요</translation>
    </message>
    <message>
        <source>Whoever can open the file can read the password and send mail in your name. Only you can open it on this computer; where it goes from here is up to you. Delete it once it is in its place.</source>
        <translation>파일을 열 수 있는 사람은 누구나 비밀번호를 읽고 내 이름으로 메일을 보낼 수 있어요. 이 컴퓨터에서는 나만 열 수 있게 저장해요. 옮긴 뒤에는 파일을 지우세요.</translation>
    </message>
    <message>
        <source>A copied text leaves the clipboard after a minute.</source>
        <translation>복사한 내용은 1분 뒤 클립보드에서 지워져요.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>This program can&apos;t be told to trust one certificate only, as this account does.</source>
        <extracomment>Why an account can&apos;t be exported for a program; a pinned certificate</extracomment>
        <translation>이 계정은 인증서 하나만 믿도록 되어 있는데, 이 프로그램에는 그렇게 설정할 방법이 없어요.</translation>
    </message>
    <message>
        <source>This program can&apos;t sign in in the way that is chosen for this account.</source>
        <extracomment>Why an account can&apos;t be exported for a program; the SASL mechanism</extracomment>
        <translation>이 프로그램은 이 계정에 정해 둔 로그인 방식을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The secure connection that is set for this account can&apos;t be written for this program.</source>
        <extracomment>Why an account can&apos;t be exported for a program; TLS, STARTTLS or none</extracomment>
        <translation>이 계정의 보안 연결 설정은 이 프로그램용으로 적을 수 없어요.</translation>
    </message>
    <message>
        <source>The server can&apos;t be written in this format as it is set.</source>
        <extracomment>Why an account can&apos;t be exported in a format</extracomment>
        <translation>지금 설정된 서버는 이 형식으로 적을 수 없어요.</translation>
    </message>
    <message>
        <source>The login name has a character that this format can&apos;t hold.</source>
        <extracomment>Why an account can&apos;t be exported in a format</extracomment>
        <translation>로그인 이름에 이 형식으로 적을 수 없는 글자가 있어요.</translation>
    </message>
    <message>
        <source>The sender can&apos;t be written in this format.</source>
        <extracomment>Why an account can&apos;t be exported in a format; the From name or address</extracomment>
        <translation>보내는 사람을 이 형식으로 적을 수 없어요.</translation>
    </message>
    <message>
        <source>The name of the account or of its workspace has an invisible character. Type it anew.</source>
        <extracomment>Why an account can&apos;t be exported in a format</extracomment>
        <translation>계정이나 사업장 이름에 보이지 않는 글자가 있어요. 이름을 새로 입력해 주세요.</translation>
    </message>
    <message>
        <source>The account has a value that can&apos;t be written in this format.</source>
        <extracomment>Why an account can&apos;t be exported in a format</extracomment>
        <translation>계정에 이 형식으로 적을 수 없는 값이 있어요.</translation>
    </message>
    <message>
        <source>The account signs in through the browser, and this program can only use a password.</source>
        <extracomment>Why an account can&apos;t be exported for a program</extracomment>
        <translation>브라우저에서 로그인하는 계정인데, 이 프로그램은 비밀번호만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>This format doesn&apos;t take so many accounts at once. Choose fewer.</source>
        <extracomment>Why accounts can&apos;t be exported in a format</extracomment>
        <translation>이 형식에는 계정을 이만큼 한 번에 담을 수 없어요. 더 적게 골라 주세요.</translation>
    </message>
    <message>
        <source>The account has no mail server yet. Finish its settings first.</source>
        <extracomment>Why an account can&apos;t be exported</extracomment>
        <translation>아직 메일 서버가 없는 계정이에요. 먼저 설정을 마쳐 주세요.</translation>
    </message>
    <message>
        <source>The format also needs the server that mail is read from, and it isn&apos;t known.</source>
        <extracomment>Why an account can&apos;t be exported in a format; IMAP or POP3</extracomment>
        <translation>이 형식에는 받는 메일 서버도 필요한데, 알려진 것이 없어요.</translation>
    </message>
    <message>
        <source>The password has a character that this format can&apos;t hold. Export without it, or choose another format.</source>
        <extracomment>Why a password can&apos;t be exported in a format</extracomment>
        <translation>비밀번호에 이 형식으로 적을 수 없는 글자가 있어요. 비밀번호 없이 내보내거나 다른 형식을 골라 주세요.</translation>
    </message>
    <message>
        <source>It is longer than this format can hold. Choose fewer accounts, or another format.</source>
        <extracomment>Why accounts can&apos;t be exported in a format</extracomment>
        <translation>이 형식에 담을 수 있는 길이를 넘었어요. 계정을 더 적게 고르거나 다른 형식을 골라 주세요.</translation>
    </message>
    <message>
        <source>Made by Sendproof, %1.</source>
        <extracomment>In an exported file; %1 is a date such as 2026-11-21</extracomment>
        <translation>센드프루프에서 만든 파일이에요. (%1)</translation>
    </message>
    <message>
        <source>A password is in this file. Keep it where only you can read it.</source>
        <extracomment>In an exported file</extracomment>
        <translation>이 파일에는 비밀번호가 들어 있어요. 나만 볼 수 있는 곳에 두세요.</translation>
    </message>
    <message>
        <source>There is no password in this file.</source>
        <extracomment>In an exported file</extracomment>
        <translation>이 파일에는 비밀번호가 없어요.</translation>
    </message>
    <message>
        <source>The PDF could not be made on this computer. Save the page as HTML and print that.</source>
        <extracomment>Why the page can&apos;t be made as a PDF</extracomment>
        <translation>이 컴퓨터에서 PDF를 만들지 못했어요. HTML로 저장해서 인쇄해 주세요.</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>The server was found.</source>
        <translation>서버는 찾았어요.</translation>
    </message>
    <message>
        <source>The server was reached.</source>
        <translation>서버까지는 됐어요.</translation>
    </message>
    <message>
        <source>The sign-in was fine.</source>
        <translation>로그인은 됐어요.</translation>
    </message>
    <message>
        <source>The password was right.</source>
        <translation>비밀번호는 맞았어요.</translation>
    </message>
    <message>
        <source>The From address was fine.</source>
        <translation>보내는 주소까지는 됐어요.</translation>
    </message>
    <message>
        <source>The addresses were fine.</source>
        <translation>주소까지는 됐어요.</translation>
    </message>
    <message>
        <source>The server took the mail.</source>
        <translation>서버는 메일을 받았어요.</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>There is no server of this name</source>
        <translation>이런 이름의 서버가 없어요</translation>
    </message>
    <message>
        <source>%4 can&apos;t be found. Check how it is spelled, and your internet connection.</source>
        <translation>%4 서버를 찾을 수 없어요. 서버 이름과 인터넷 연결을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Nobody answers at this port</source>
        <translation>이 포트에서는 받는 곳이 없어요</translation>
    </message>
    <message>
        <source>%1 turns the connection away. Check server and port.</source>
        <translation>%1 서버가 연결을 돌려보냈어요. 서버와 포트를 확인해 주세요.</translation>
    </message>
    <message>
        <source>This computer can&apos;t reach the server&apos;s network</source>
        <translation>이 컴퓨터에서 서버까지 갈 수 없어요</translation>
    </message>
    <message>
        <source>Check your internet connection, then test again.</source>
        <translation>인터넷 연결을 확인한 뒤 다시 시험해 보세요.</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through</source>
        <translation>프록시가 연결을 막고 있어요</translation>
    </message>
    <message>
        <source>Ask whoever runs your network to open the way to %1, or try another network.</source>
        <translation>네트워크 관리자에게 %1 서버로 가는 길을 열어 달라고 하거나, 다른 네트워크에서 해 보세요.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>서버에서 답이 오지 않아요</translation>
    </message>
    <message>
        <source>%1 is silent, or your network holds this port back. Try another port or another network.</source>
        <translation>%1 서버가 답하지 않거나, 지금 쓰는 네트워크가 이 포트를 막고 있어요. 다른 포트나 다른 네트워크로 해 보세요.</translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation>서버가 연결을 끊었어요</translation>
    </message>
    <message>
        <source>%1 hung up in the middle. Test once more; if it happens again, check port and security.</source>
        <translation>%1 서버가 도중에 연결을 끊었어요. 다시 시험해 보고, 또 끊기면 포트와 보안 방식을 확인해 주세요.</translation>
    </message>
    <message>
        <source>No secure connection came about</source>
        <translation>보안 연결이 이루어지지 않았어요</translation>
    </message>
    <message>
        <source>%1 and this computer found no safe method in common. The server may be too old, or the port may be another.</source>
        <translation>%1 서버와 이 컴퓨터가 함께 쓸 수 있는 안전한 방식이 없어요. 서버가 오래됐거나 포트가 다를 수 있어요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate can&apos;t be verified</source>
        <translation>서버의 인증서를 확인할 수 없어요</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for %1.</source>
        <translation>%1 서버를 보증하는 곳을 이 컴퓨터가 알지 못해요.</translation>
    </message>
    <message>
        <source>Port and security do not fit together</source>
        <translation>포트와 보안 방식이 서로 맞지 않아요</translation>
    </message>
    <message>
        <source>%1 expects the other kind of secure connection. One press changes it and tests again.</source>
        <translation>%1 서버는 다른 방식의 보안 연결을 기다려요. 버튼을 한 번 누르면 바꿔서 다시 시험해요.</translation>
    </message>
    <message>
        <source>The server offers no secure connection on this port</source>
        <translation>이 포트에서는 보안 연결을 할 수 없어요</translation>
    </message>
    <message>
        <source>Nothing was sent to %1, so your password stayed safe. Try port 465.</source>
        <translation>%1 서버에 아무것도 보내지 않아서 비밀번호는 안전해요. 465번 포트로 해 보세요.</translation>
    </message>
    <message>
        <source>Somebody slipped words in before the connection was secure</source>
        <translation>보안 연결 전에 누군가 끼어들었어요</translation>
    </message>
    <message>
        <source>The test was stopped and your password was not sent. Try another network; if it happens again, ask whoever runs %1.</source>
        <translation>비밀번호를 보내지 않고 시험을 멈췄어요. 다른 네트워크에서 해 보고, 또 그러면 %1 서버를 관리하는 곳에 알려 주세요.</translation>
    </message>
    <message>
        <source>Without security nothing is sent</source>
        <translation>보안 연결 없이는 보내지 않아요</translation>
    </message>
    <message>
        <source>Security is switched off, and %1 is not known as a server of your own network. Switch security on.</source>
        <translation>보안 연결이 꺼져 있는데 %1 서버가 내부 네트워크에 있는지 확인되지 않았어요. 보안 연결을 켜 주세요.</translation>
    </message>
    <message>
        <source>The server said no</source>
        <translation>서버가 받아 주지 않았어요</translation>
    </message>
    <message>
        <source>Its own words below tell more.</source>
        <translation>아래 서버의 말에 원인이 적혀 있어요.</translation>
    </message>
    <message>
        <source>The server answers unlike a mail server</source>
        <translation>메일 서버답지 않은 답이 왔어요</translation>
    </message>
    <message>
        <source>The answer of %1 can&apos;t be made sense of. Check server and port, or ask whoever runs the server.</source>
        <translation>%1 서버의 답을 알아볼 수 없어요. 서버와 포트를 확인하거나 서버를 관리하는 곳에 물어보세요.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not end</source>
        <translation>서버의 답이 끝나지 않아요</translation>
    </message>
    <message>
        <source>%1 sent far more than a mail server has to say, so the test was stopped. Check server and port.</source>
        <translation>%1 서버가 메일 서버로 보기에는 너무 긴 답을 보내서 시험을 멈췄어요. 서버와 포트를 확인해 주세요.</translation>
    </message>
    <message>
        <source>The server takes no sign-in here</source>
        <translation>여기에서는 로그인할 수 없는 서버예요</translation>
    </message>
    <message>
        <source>%1 offers no sign-in on this port. Many services do so on port 465 or 587 only.</source>
        <translation>%1 서버는 이 포트에서 로그인을 받지 않아요. 465번이나 587번 포트에서만 로그인을 받는 곳이 많아요.</translation>
    </message>
    <message>
        <source>No sign-in method fits</source>
        <translation>쓸 수 있는 로그인 방식이 없어요</translation>
    </message>
    <message>
        <source>%1 offers no safe way to sign in that works here. Check server and port; many services let programs sign in on port 465 or 587 only.</source>
        <translation>%1 서버에는 여기에서 쓸 수 있는 안전한 로그인 방식이 없어요. 서버와 포트를 확인해 주세요. 465번이나 587번 포트에서만 로그인을 받는 곳이 많아요.</translation>
    </message>
    <message>
        <source>The server did not prove that it is the right one</source>
        <translation>진짜 서버인지 확인되지 않았어요</translation>
    </message>
    <message>
        <source>%1 let the sign-in pass without knowing your password, so the test was stopped. Ask whoever runs the server.</source>
        <translation>%1 서버가 비밀번호를 모르는 채로 로그인을 받아 주려고 해서 시험을 멈췄어요. 서버를 관리하는 곳에 알려 주세요.</translation>
    </message>
    <message>
        <source>The browser brought back an answer to another question</source>
        <translation>브라우저가 다른 로그인의 답을 가져왔어요</translation>
    </message>
    <message>
        <source>It was not used: somebody else may have sent it. Sign in again, and close other windows of the sign-in first.</source>
        <translation>다른 사람이 보낸 것일 수 있어서 쓰지 않았어요. 열려 있는 다른 로그인 창을 닫고 다시 로그인해 주세요.</translation>
    </message>
    <message>
        <source>The browser has no way back to Sendproof</source>
        <translation>브라우저에서 센드프루프로 돌아올 길이 없어요</translation>
    </message>
    <message>
        <source>No port of this computer could be opened for it. A firewall or security program may forbid it; sign in with a code instead.</source>
        <translation>이 컴퓨터에서 쓸 포트를 열지 못했어요. 방화벽이나 보안 프로그램이 막는 것일 수 있으니 코드로 로그인해 보세요.</translation>
    </message>
    <message>
        <source>Sendproof is not registered at this mail service</source>
        <translation>이 메일 서비스에 센드프루프가 등록되어 있지 않아요</translation>
    </message>
    <message>
        <source>Signing in directly needs a client ID. The guide shows how to make one; with an app password you can send without it.</source>
        <translation>직접 연동하려면 클라이언트 ID가 필요해요. 만드는 방법은 안내에 있어요. 앱 비밀번호를 쓰면 없어도 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>The server can&apos;t handle this address</source>
        <translation>이 서버가 다루지 못하는 주소예요</translation>
    </message>
    <message>
        <source>Letters other than A to Z before the @ are not possible at %1. Use another address.</source>
        <translation>%1 서버에서는 @ 앞에 한글 같은 글자를 쓸 수 없어요. 다른 주소를 써 주세요.</translation>
    </message>
    <message>
        <source>The mail is too large for this server</source>
        <translation>이 서버가 받기에는 메일이 너무 커요</translation>
    </message>
    <message>
        <source>%1 takes smaller mails only. Ask the mail service how large a mail may be.</source>
        <translation>%1 서버는 더 작은 메일만 받아요. 얼마나 큰 메일까지 되는지 메일 서비스에 확인해 주세요.</translation>
    </message>
    <message>
        <source>It is not known whether the mail was taken</source>
        <translation>메일이 접수됐는지 알 수 없어요</translation>
    </message>
    <message>
        <source>The connection to %1 was lost at the very end. Look into the mailbox before you test again.</source>
        <translation>마지막 순간에 %1 서버와의 연결이 끊겼어요. 다시 시험하기 전에 메일함을 먼저 확인해 주세요.</translation>
    </message>
    <message>
        <source>Something is missing or can&apos;t be used</source>
        <translation>빠졌거나 쓸 수 없는 값이 있어요</translation>
    </message>
    <message>
        <source>Check what was entered, then try again.</source>
        <translation>입력한 내용을 확인한 뒤 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>시험을 멈췄어요</translation>
    </message>
    <message>
        <source>Nothing more is sent. You can test again at any time.</source>
        <translation>더 보내는 것은 없어요. 언제든 다시 시험할 수 있어요.</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>파일이 없어요</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>옮겼거나 지운 것일 수 있어요.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation>파일을 읽을 수 없어요</translation>
    </message>
    <message>
        <source>Check whether this user of the computer may open it.</source>
        <translation>이 컴퓨터 사용자에게 파일을 열 권한이 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>The account can&apos;t be saved</source>
        <translation>계정을 저장할 수 없어요</translation>
    </message>
    <message>
        <source>The disk may be full, or this user may not write there. Make room or change the permission, then save again.</source>
        <translation>디스크가 가득 찼거나 쓸 권한이 없을 수 있어요. 공간을 만들거나 권한을 바꾼 뒤 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Another window has the accounts open</source>
        <translation>다른 창에서 계정을 쓰고 있어요</translation>
    </message>
    <message>
        <source>Close the other Sendproof, then try again.</source>
        <translation>열려 있는 다른 센드프루프를 닫은 뒤 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The accounts come from a newer Sendproof</source>
        <translation>더 새로운 센드프루프에서 만든 계정이에요</translation>
    </message>
    <message>
        <source>Update Sendproof to use them. They were not changed.</source>
        <translation>센드프루프를 업데이트하면 쓸 수 있어요. 내용은 바뀌지 않았어요.</translation>
    </message>
    <message>
        <source>The file with the accounts is damaged</source>
        <translation>계정 파일이 손상됐어요</translation>
    </message>
    <message>
        <source>It was put aside and nothing was deleted. When you save again, a new file is begun.</source>
        <translation>지우지 않고 따로 옮겨 뒀어요. 다시 저장하면 새 파일로 시작해요.</translation>
    </message>
    <message>
        <source>The keychain can&apos;t be reached</source>
        <translation>자격 증명 저장소를 쓸 수 없어요</translation>
    </message>
    <message>
        <source>This computer&apos;s safe place for passwords does not answer. You can use the password until Sendproof is closed, without saving it.</source>
        <translation>비밀번호를 보관하는 이 컴퓨터의 자격 증명 저장소가 답하지 않아요. 저장하지 않고 센드프루프를 닫을 때까지만 쓸 수도 있어요.</translation>
    </message>
    <message>
        <source>The keychain did not give its permission</source>
        <translation>자격 증명 저장소가 허락하지 않았어요</translation>
    </message>
    <message>
        <source>Allow Sendproof to use the keychain, then save again. You can also use the password until Sendproof is closed.</source>
        <translation>센드프루프가 저장소를 쓸 수 있게 허용한 뒤 다시 저장해 주세요. 센드프루프를 닫을 때까지만 쓸 수도 있어요.</translation>
    </message>
    <message>
        <source>The keychain takes too long</source>
        <translation>자격 증명 저장소의 답이 늦어지고 있어요</translation>
    </message>
    <message>
        <source>It may be waiting for you in another window. Answer there, then save again. You can also use the password until Sendproof is closed.</source>
        <translation>다른 창에서 허용을 기다리고 있을 수 있어요. 확인한 뒤 다시 저장해 주세요. 센드프루프를 닫을 때까지만 쓸 수도 있어요.</translation>
    </message>
    <message>
        <source>The keychain did not keep the password</source>
        <translation>비밀번호가 제대로 저장되지 않았어요</translation>
    </message>
    <message>
        <source>What was read back is not what was written. Save again; if it happens once more, restart the computer.</source>
        <translation>저장한 뒤 다시 읽은 값이 서로 달라요. 다시 저장해 보고, 또 그러면 컴퓨터를 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>The password is not in the keychain</source>
        <translation>저장된 비밀번호가 없어요</translation>
    </message>
    <message>
        <source>Enter the password of %2 once more.</source>
        <translation>%2 계정의 비밀번호를 다시 넣어 주세요.</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands for a server whose name is not known, as in &quot;the certificate of …&quot;</extracomment>
        <translation>이</translation>
    </message>
    <message>
        <source>this login</source>
        <extracomment>Stands for a login whose name is not known, as in &quot;for …&quot;</extracomment>
        <translation>이</translation>
    </message>
    <message>
        <source>this address</source>
        <extracomment>Stands for a From address that is not known, as in &quot;send as …&quot;</extracomment>
        <translation>이</translation>
    </message>
    <message>
        <source>It is kept here: %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>보관한 곳: %1</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>There is an invisible or control character in it. Delete it and type it anew.</source>
        <translation>보이지 않는 글자가 들어 있어요. 지우고 다시 적어 주세요.</translation>
    </message>
    <message>
        <source>Enter the mail address.</source>
        <translation>메일 주소를 적어 주세요.</translation>
    </message>
    <message>
        <source>Enter it up to the end, such as name@example.com.</source>
        <translation>name@example.com처럼 끝까지 적어 주세요.</translation>
    </message>
    <message>
        <source>Enter one address only, with one @.</source>
        <translation>@가 하나인 주소를 한 개만 적어 주세요.</translation>
    </message>
    <message>
        <source>Check the part before the @: it has a blank or a sign that an address can&apos;t have.</source>
        <translation>@ 앞부분을 확인해 주세요. 빈칸이나 주소에 쓸 수 없는 글자가 있어요.</translation>
    </message>
    <message>
        <source>Check the part behind the @, such as example.com.</source>
        <translation>@ 뒷부분을 example.com처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>주소로는 너무 길어요. 짧게 줄여 주세요.</translation>
    </message>
    <message>
        <source>Enter the name of the server that sends your mail.</source>
        <translation>메일을 보내는 서버의 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>Only the server&apos;s name belongs here.</source>
        <translation>서버 이름만 적으면 돼요.</translation>
    </message>
    <message>
        <source>A server name looks like smtp.example.com.</source>
        <translation>서버 이름을 smtp.example.com처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>This is too long for a server name.</source>
        <translation>서버 이름으로는 너무 길어요. 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>Shorten it to at most %1 characters.</source>
        <extracomment>%1: a number of characters</extracomment>
        <translation>%1자까지만 쓸 수 있어요. 짧게 줄여 주세요.</translation>
    </message>
</context>
<context>
    <name>HomeCards</name>
    <message>
        <source>Delete “%1”?</source>
        <extracomment>Question. %1: the name of an account</extracomment>
        <translation>‘%1’ 계정을 삭제할까요?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n accounts?</source>
        <extracomment>Question</extracomment>
        <translation>
            <numerusform>계정 %n개를 삭제할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of a card</extracomment>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>What came of the test could not be kept</source>
        <extracomment>A test was made, but the file could not be written</extracomment>
        <translation>시험 결과를 기록하지 못했어요</translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts work</source>
        <extracomment>After a test of many</extracomment>
        <translation>
            <numerusform>계정 %n개가 모두 확인됐어요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) failed</source>
        <extracomment>After a test of many: how many failed</extracomment>
        <translation>
            <numerusform>계정 %n개의 시험이 실패했어요</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were tested. Press “Fix” beside an account to see why and what helps.</source>
        <extracomment>Below it. %1: a number. &quot;Fix&quot; is the button in the list</extracomment>
        <translation>모두 %1개를 시험했어요. 계정 옆의 ‘고치기’를 누르면 원인과 해결 방법이 나와요.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t stand there</source>
        <extracomment>%1: the name of an account</extracomment>
        <translation>‘%1’ 계정은 그 사업장에 둘 수 없어요</translation>
    </message>
    <message>
        <source>The account “%1” in that workspace uses the same login at the same server.</source>
        <extracomment>%1: the name of another account</extracomment>
        <translation>그 사업장의 ‘%1’ 계정이 같은 서버에 같은 로그인 이름을 쓰고 있어요.</translation>
    </message>
    <message>
        <source>That workspace has an account of the same mail service already: “%1”.</source>
        <extracomment>%1: the name of another account</extracomment>
        <translation>그 사업장에는 같은 메일 서비스의 ‘%1’ 계정이 이미 있어요.</translation>
    </message>
    <message>
        <source>The mail service gives out %2 logins for %1 at most, and that many are there.</source>
        <extracomment>%1: a domain, %2: a number</extracomment>
        <translation>이 메일 서비스는 도메인마다 SMTP 인증 정보를 %2개까지만 만들 수 있는데, %1 도메인은 이미 다 쓰고 있어요.</translation>
    </message>
    <message>
        <source>It is being tested now</source>
        <extracomment>Somebody wants to delete an account in the middle of its test</extracomment>
        <translation>지금 시험하고 있어요</translation>
    </message>
    <message>
        <source>An account can be deleted once its test has ended.</source>
        <extracomment>Below it</extracomment>
        <translation>시험이 끝난 뒤에 삭제할 수 있어요.</translation>
    </message>
    <message>
        <source>It is open in the other window</source>
        <extracomment>Somebody wants to delete an account that is open in another window
----------
Somebody wants to rename, move or reset an account that is open in another window</extracomment>
        <translation>다른 창에서 열려 있어요</translation>
    </message>
    <message>
        <source>Close that window first. Then the account can be deleted.</source>
        <extracomment>Below it</extracomment>
        <translation>그 창을 닫으면 계정을 삭제할 수 있어요.</translation>
    </message>
    <message>
        <source>Others are being deleted still</source>
        <extracomment>Somebody wants to delete an account while others are being deleted</extracomment>
        <translation>다른 계정을 아직 삭제하고 있어요</translation>
    </message>
    <message>
        <source>“%1” is deleted, its permission still holds</source>
        <extracomment>%1: the name of an account</extracomment>
        <translation>‘%1’ 계정은 삭제했지만 발송 권한이 아직 남아 있어요</translation>
    </message>
    <message>
        <source>Microsoft lets only you withdraw the permission to send. It is done here: %1</source>
        <extracomment>%1: two web pages</extracomment>
        <translation>Microsoft의 발송 권한은 직접 해제하셔야 해요. 여기에서 할 수 있어요: %1</translation>
    </message>
    <message>
        <source>Google could not be told that it is over. Withdraw the permission here: %1</source>
        <extracomment>%1: a web page</extracomment>
        <translation>Google에 권한 해제를 알리지 못했어요. 여기에서 직접 해제할 수 있어요: %1</translation>
    </message>
    <message>
        <source>Its password or sign-in is taken out of this computer&apos;s keychain, and its tests are forgotten. At Google the permission to send is given back. Mail that was sent stays.</source>
        <extracomment>Below the question whether to delete</extracomment>
        <translation>이 컴퓨터에 저장된 비밀번호와 로그인 정보, 시험 기록을 지우고 Google에서 받은 발송 권한도 해제해요. 이미 보낸 메일은 그대로예요.</translation>
    </message>
    <message>
        <source>Its password is taken out of this computer&apos;s keychain, and its tests are forgotten. Mail that was sent stays.</source>
        <translation>이 컴퓨터에 저장된 비밀번호와 시험 기록이 함께 지워져요. 이미 보낸 메일은 그대로예요.</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button</extracomment>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Button</extracomment>
        <translation>그대로 두기</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts send one test mail each, to their own address.</source>
        <extracomment>Asked before many accounts are tested</extracomment>
        <translation>
            <numerusform>%n개 계정에서 각자 자기 주소로 시험 메일을 한 통씩 보내요.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <extracomment>Button: begins a test of many with mails</extracomment>
        <translation>보내기(&amp;S)</translation>
    </message>
    <message>
        <source>Sign-in &amp;only</source>
        <extracomment>Button: begins a test of many without mails</extracomment>
        <translation>로그인만 확인(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>Button: no test begins</extracomment>
        <translation>취소(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Behind &quot;3/12&quot; while many are tested</extracomment>
        <translation>
            <numerusform>%n개 실패</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>Below the list</extracomment>
        <translation>
            <numerusform>계정 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Below the list while something is searched for. %1: a number, %2: &quot;12 accounts&quot;</extracomment>
        <translation>%2 가운데 %1개</translation>
    </message>
    <message>
        <source>No account fits “%1”.</source>
        <extracomment>The search in the list of accounts has no hit. %1: what was typed</extracomment>
        <translation>‘%1’ 검색에 맞는 계정이 없어요.</translation>
    </message>
    <message>
        <source>Another account signs in at Google with the same address and needs it.</source>
        <extracomment>Not given back, as that would take it from the other account too</extracomment>
        <translation>다른 계정이 같은 주소로 Google에 로그인하고 있어서, 그 계정에 필요한 권한이에요.</translation>
    </message>
    <message>
        <source>Close that window first. Then the account can be changed.</source>
        <extracomment>Below it</extracomment>
        <translation>그 창을 먼저 닫아 주세요. 그다음에 계정을 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>The account can be removed from the list only. What is in the keychain stays there.</source>
        <extracomment>Behind why the keychain could not be asked: a button deletes the account all the same</extracomment>
        <translation>계정을 목록에서만 지울 수 있어요. 자격 증명 저장소에 있는 것은 그대로 남아요.</translation>
    </message>
    <message>
        <source>Remove from the list only</source>
        <extracomment>Button of a card: deletes the account, although the keychain can&apos;t be asked for its password</extracomment>
        <translation>목록에서만 지우기</translation>
    </message>
    <message>
        <source>The sign-in works</source>
        <extracomment>After a test without a mail</extracomment>
        <translation>로그인이 확인됐어요</translation>
    </message>
    <message>
        <source>No mail was sent.</source>
        <extracomment>Below it</extracomment>
        <translation>메일은 보내지 않았어요.</translation>
    </message>
    <message>
        <source>This can be done once the running test has ended</source>
        <extracomment>Somebody wants to begin a test while one runs</extracomment>
        <translation>지금 하는 시험이 끝난 뒤에 할 수 있어요</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>MMMM d</source>
        <extracomment>A day of this year, as QLocale::toString() takes it: &quot;November 3&quot;</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>%1 mails a day</source>
        <extracomment>A limit of a mail service. %1: a number such as 2,000</extracomment>
        <translation>하루 %1통</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <extracomment>Below &quot;Practice server&quot; in the list of accounts</extracomment>
        <translation>이 컴퓨터 안에서만</translation>
    </message>
    <message>
        <source>The sign-in ended on %1</source>
        <extracomment>In the list of accounts. %1: a day, &quot;December 31&quot;</extracomment>
        <translation>로그인 유효 기간이 %1에 끝났어요</translation>
    </message>
    <message>
        <source>The sign-in ends on %1</source>
        <translation>로그인 유효 기간이 %1에 끝나요</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <extracomment>In the list of accounts</extracomment>
        <translation>시험한 적 없음</translation>
    </message>
    <message>
        <source>Being tested now</source>
        <extracomment>In the list of accounts, while one is tested</extracomment>
        <translation>시험하고 있어요</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>차례를 기다려요</translation>
    </message>
    <message>
        <source>The saved sign-in is gone</source>
        <extracomment>In the list of accounts: what is in the keychain for the others</extracomment>
        <translation>저장된 로그인이 없어요</translation>
    </message>
    <message>
        <source>The saved password is gone</source>
        <translation>저장된 비밀번호가 없어요</translation>
    </message>
    <message>
        <source>Sign in once more and it can send again.</source>
        <extracomment>Below it</extracomment>
        <translation>다시 로그인하면 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Enter it once more and it can send again.</source>
        <translation>다시 입력하면 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>Button of an account in the list, short</extracomment>
        <translation>시험</translation>
    </message>
    <message>
        <source>Fix</source>
        <extracomment>Button of an account in the list, after a failed test, short</extracomment>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Use sign-in</source>
        <extracomment>Button of an account in the list, short: change to the sign-in in the browser</extracomment>
        <translation>직접 연동으로</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>Button of an account in the list, short</extracomment>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Enter password</source>
        <extracomment>Button of an account in the list, short</extracomment>
        <translation>비밀번호 입력</translation>
    </message>
    <message>
        <source>Space bar: %1</source>
        <extracomment>Read by screen readers behind an account&apos;s line. %1: what a button says</extracomment>
        <translation>스페이스 바: %1</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>A point in time inside a sentence. %1: &quot;10:24&quot;</extracomment>
        <translation>오늘 %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>A point in time inside a sentence. %1: &quot;18:02&quot;</extracomment>
        <translation>어제 %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>A day inside a sentence. %1: &quot;November 3&quot;</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%2 failed %1</source>
        <extracomment>%1: &quot;today at 10:24&quot;, %2: a stage such as &quot;Sign-in&quot;</extracomment>
        <translation>%1 %2 실패</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>%1 실패</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <extracomment>%1: &quot;today at 10:24&quot;</extracomment>
        <translation>%1 도착 확인</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>%1 접수 확인</translation>
    </message>
    <message>
        <source>Seen in the mailbox</source>
        <extracomment>Below &quot;Arrived today at 10:24&quot;</extracomment>
        <translation>메일함에서 확인했어요</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>메일 서버가 받았어요</translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>State of an account, read by screen readers</extracomment>
        <translation>시험 안 함</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>State of an account, read by screen readers</extracomment>
        <translation>정상</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>State of an account, read by screen readers</extracomment>
        <translation>살펴봐야 함</translation>
    </message>
    <message>
        <source>Doesn&apos;t work</source>
        <extracomment>State of an account, read by screen readers</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Practice server</source>
        <extracomment>Where a practice account sends</extracomment>
        <translation>연습 서버</translation>
    </message>
    <message>
        <source>Google, direct</source>
        <translation>Google 직접 연동</translation>
    </message>
    <message>
        <source>Microsoft, direct</source>
        <translation>Microsoft 직접 연동</translation>
    </message>
    <message>
        <source>Without a workspace</source>
        <extracomment>Heading above the accounts that belong to no workspace</extracomment>
        <translation>사업장 없음</translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>Heading above the practice accounts</extracomment>
        <translation>연습</translation>
    </message>
    <message>
        <source>Password sign-in ended on %1</source>
        <extracomment>In the list of accounts: the service takes no passwords any more. %1: a day, &quot;December 31&quot;</extracomment>
        <translation>%1에 비밀번호 로그인이 꺼졌어요</translation>
    </message>
    <message>
        <source>Password sign-in ends on %1</source>
        <translation>%1에 비밀번호 로그인이 꺼져요</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Other than here: %1</source>
        <extracomment>What of an account an import changes. %1: a list such as &quot;server, password&quot;</extracomment>
        <translation>지금과 다른 것: %1</translation>
    </message>
    <message>
        <source>passed over</source>
        <extracomment>In place of &quot;new&quot; or &quot;changed&quot;: something in a file that Sendproof has no use for</extracomment>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>not readable</source>
        <extracomment>In place of &quot;new&quot; or &quot;changed&quot;: something in a file that can&apos;t be read</extracomment>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>Part of an account that an import changes</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>workspace</source>
        <extracomment>Part of an account that an import changes</extracomment>
        <translation>사업장</translation>
    </message>
    <message>
        <source>server</source>
        <extracomment>Part of an account that an import changes</extracomment>
        <translation>서버</translation>
    </message>
    <message>
        <source>login name</source>
        <extracomment>Part of an account that an import changes</extracomment>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>sender</source>
        <extracomment>Part of an account that an import changes</extracomment>
        <translation>보내는 사람</translation>
    </message>
    <message>
        <source>sign-in</source>
        <extracomment>Part of an account that an import changes: the sign-in in the browser</extracomment>
        <translation>로그인 방식</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <extracomment>Title of a card. %1: how many accounts were added or changed</extracomment>
        <translation>계정 %1개를 가져왔어요</translation>
    </message>
    <message>
        <source>Still without a password: %1. Enter it before you test them.</source>
        <extracomment>%1: a number of accounts</extracomment>
        <translation>비밀번호가 없는 계정이 %1개 있어요. 시험하기 전에 입력하세요.</translation>
    </message>
    <message>
        <source>Passwords still stand in the file, for anyone who opens it. Delete it if you don&apos;t need it any more.</source>
        <translation>가져온 파일에는 비밀번호가 그대로 적혀 있어요. 더 쓰지 않는다면 지우세요.</translation>
    </message>
    <message>
        <source>Nothing was imported; accounts and passwords are as before.</source>
        <translation>가져온 것은 없고, 계정과 비밀번호는 전과 같아요.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <extracomment>%1: a number of accounts</extracomment>
        <translation>새 계정 %1개</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <extracomment>%1: a number of accounts</extracomment>
        <translation>바뀐 계정 %1개</translation>
    </message>
    <message>
        <source>%1 were there already</source>
        <extracomment>%1: a number of accounts</extracomment>
        <translation>그대로인 계정 %1개</translation>
    </message>
    <message>
        <source>Nothing of it was tested yet.</source>
        <translation>아직 시험하지 않았어요.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>another account</source>
        <extracomment>In place of the name of an account that isn&apos;t known any more</extracomment>
        <translation>다른 계정</translation>
    </message>
    <message>
        <source>this mail service</source>
        <extracomment>In place of the name of a mail service that isn&apos;t known</extracomment>
        <translation>이 메일 서비스</translation>
    </message>
    <message>
        <source>Sendproof settings</source>
        <translation>센드프루프 설정</translation>
    </message>
    <message>
        <source>encrypted Sendproof bundle</source>
        <translation>암호로 잠근 센드프루프 묶음</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 표</translation>
    </message>
    <message>
        <source>Thunderbird settings</source>
        <translation>썬더버드 설정</translation>
    </message>
    <message>
        <source>msmtp settings</source>
        <translation>msmtp 설정</translation>
    </message>
    <message>
        <source>environment variables or a server&apos;s URL</source>
        <extracomment>A kind of file: environment variables, or the address of a mail server as smtps://…</extracomment>
        <translation>환경 변수 또는 서버 URL</translation>
    </message>
    <message>
        <source>WordPress constants</source>
        <translation>워드프레스 상수</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <extracomment>%1, %2: numbers; a place in a file</extracomment>
        <translation>%1번째 줄, %2번째 칸</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>%1: a number; a place in a file</extracomment>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>Sendproof doesn&apos;t know this kind of file.</source>
        <translation>센드프루프가 모르는 종류의 파일이에요.</translation>
    </message>
    <message>
        <source>It is larger than such a file can be.</source>
        <translation>이런 파일이 될 수 있는 크기보다 커요.</translation>
    </message>
    <message>
        <source>It isn&apos;t written as this kind of file has to be.</source>
        <translation>이 종류의 파일이 따라야 하는 형식에 맞지 않아요.</translation>
    </message>
    <message>
        <source>It was written by a newer Sendproof. Update this one, then it can be read.</source>
        <translation>더 새로운 센드프루프에서 만든 파일이에요. 이 프로그램을 업데이트하면 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open this file.</source>
        <translation>이 암호로는 파일이 열리지 않아요.</translation>
    </message>
    <message>
        <source>The file was changed or cut off after it was written. Ask for a new copy.</source>
        <translation>파일이 만들어진 뒤에 바뀌었거나 잘렸어요. 새로 받아 주세요.</translation>
    </message>
    <message>
        <source>Opening it would take more memory or time than Sendproof ever asks for.</source>
        <translation>여는 데 드는 메모리나 시간이 센드프루프가 쓰는 한도를 넘어요.</translation>
    </message>
    <message>
        <source>A value is missing that an account can&apos;t be without.</source>
        <translation>계정에 꼭 있어야 하는 값이 빠졌어요.</translation>
    </message>
    <message>
        <source>This value can&apos;t stand here.</source>
        <translation>여기에 올 수 없는 값이에요.</translation>
    </message>
    <message>
        <source>Characters stand in it that can&apos;t be seen, steer a program or change the direction.</source>
        <translation>보이지 않거나, 프로그램을 조종하거나, 글자 방향을 바꾸는 문자가 들어 있어요.</translation>
    </message>
    <message>
        <source>Sendproof has no use for this, and passes over it.</source>
        <translation>센드프루프에서 쓰지 않는 항목이라 건너뛰어요.</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>What becomes of an account in an import</extracomment>
        <translation>추가</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>What becomes of an account in an import</extracomment>
        <translation>변경</translation>
    </message>
    <message>
        <source>already there</source>
        <extracomment>What becomes of an account in an import</extracomment>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>not possible</source>
        <extracomment>What becomes of an account in an import</extracomment>
        <translation>불가</translation>
    </message>
    <message>
        <source>It leads to another server than before. The password that is kept for it isn&apos;t sent there: it will be removed, and has to be entered again.</source>
        <translation>전과 다른 서버로 이어져요. 보관된 비밀번호는 그쪽으로 보내지 않고 지워요. 비밀번호를 다시 입력해 주세요.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없어요.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>파일이 아니라 폴더나 장치예요.</translation>
    </message>
    <message>
        <source>The file is larger than any that can be imported.</source>
        <translation>가져올 수 있는 크기보다 큰 파일이에요.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>파일을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The same login at the same server is already in this workspace: %1. Change that account, or choose another workspace.</source>
        <extracomment>%1: an account&apos;s name in quotation marks</extracomment>
        <translation>같은 서버의 같은 로그인 이름이 이 사업장에 이미 있어요: %1. 그 계정을 바꾸거나 다른 사업장을 골라 주세요.</translation>
    </message>
    <message>
        <source>A workspace takes one account of a mail service (%1), and this one has it already: %2. Change that account, or choose another workspace.</source>
        <extracomment>%1: a mail service; %2: an account&apos;s name in quotation marks</extracomment>
        <translation>한 사업장에는 같은 메일 서비스(%1) 계정을 하나만 둘 수 있고, 이 사업장에는 이미 있어요: %2. 그 계정을 바꾸거나 다른 사업장을 골라 주세요.</translation>
    </message>
    <message>
        <source>The domain %1 has all of the %2 SMTP credentials that its service gives out. Delete one there that nobody uses and its account here, or use one of those that are there.</source>
        <extracomment>%1: a domain, %2: a number from 2 on</extracomment>
        <translation>%1 도메인은 서비스에서 내주는 SMTP 인증 정보 %2개를 이미 다 쓰고 있어요. 쓰지 않는 인증 정보를 서비스에서 삭제하고 여기 계정도 삭제하거나, 있는 계정 중 하나를 써 주세요.</translation>
    </message>
</context>
<context>
    <name>KeepWords</name>
    <message>
        <source>Not tested with a mail yet</source>
        <translation>아직 시험 메일을 보내지 않았어요</translation>
    </message>
    <message>
        <source>The test mail was not taken</source>
        <translation>시험 메일이 접수되지 않았어요</translation>
    </message>
    <message>
        <source>The test mail arrived</source>
        <translation>시험 메일이 도착했어요</translation>
    </message>
    <message>
        <source>The mail server took the test mail</source>
        <translation>메일 서버가 시험 메일을 받았어요</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>다시 저장</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>보내는 사람 이름</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>None, mail is sent without signing in</source>
        <translation>없음, 로그인하지 않고 보내요</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>In this computer&apos;s keychain only</source>
        <translation>이 컴퓨터의 자격 증명 저장소에만 저장돼요</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>마지막 시험</translation>
    </message>
    <message>
        <source>The password is in this computer&apos;s keychain.</source>
        <translation>비밀번호는 이 컴퓨터의 자격 증명 저장소에 있어요.</translation>
    </message>
    <message>
        <source>It needs no password.</source>
        <translation>비밀번호가 필요 없는 계정이에요.</translation>
    </message>
    <message>
        <source>The password is remembered until Sendproof is closed.</source>
        <translation>비밀번호는 센드프루프를 닫을 때까지만 기억해요.</translation>
    </message>
    <message>
        <source>The account is saved</source>
        <translation>계정을 저장했어요</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>In a team</source>
        <translation>함께 쓰기</translation>
    </message>
    <message>
        <source>Reading mail (IMAP)</source>
        <translation>메일 읽기(IMAP)</translation>
    </message>
    <message>
        <source>Good to know: %1</source>
        <extracomment>Heading. %1: a mail service</extracomment>
        <translation>이 서비스의 한도와 알아 둘 점: %1</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>알아 둘 점</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>발송 통계</translation>
    </message>
    <message>
        <source>Show less</source>
        <extracomment>Link of the last page: shows or hides what else is known of the mail service</extracomment>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>Sharing, reading mail, statistics</source>
        <translation>함께 쓰기, 메일 읽기, 발송 통계 보기</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>로그인한 계정</translation>
    </message>
    <message>
        <source>Permission</source>
        <extracomment>What the sign-in gave; it stands where the password of another account would</extracomment>
        <translation>권한</translation>
    </message>
    <message>
        <source>This sign-in holds until %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>이 로그인은 %1까지 쓸 수 있어요</translation>
    </message>
    <message>
        <source>Then it has to be done once more. Google ends the sign-ins of apps in testing after 7 days; once the app is published, they last.</source>
        <translation>그 뒤에는 다시 로그인해야 해요. Google은 테스트 상태인 앱의 로그인을 7일 뒤에 끝내요. 앱을 게시하면 계속 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Sending with a password ended on %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>비밀번호로 보내기는 %1에 끝났어요</translation>
    </message>
    <message>
        <source>Sending with a password works until %1</source>
        <translation>비밀번호로 보내기는 %1까지만 돼요</translation>
    </message>
    <message>
        <source>After that the mail service takes no password over SMTP any more. The sign-in in the browser goes on working.</source>
        <translation>그 뒤에는 메일 서비스가 SMTP에서 비밀번호를 받지 않아요. 브라우저로 로그인하는 직접 연동은 계속 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Change to the sign-in in the browser</source>
        <translation>직접 연동으로 바꾸기</translation>
    </message>
    <message>
        <source>The sign-in is remembered until Sendproof is closed.</source>
        <translation>로그인은 센드프루프를 닫을 때까지만 기억해요.</translation>
    </message>
    <message>
        <source>The permission is in this computer&apos;s keychain.</source>
        <translation>발송 권한은 이 컴퓨터의 자격 증명 저장소에 저장했어요.</translation>
    </message>
    <message>
        <source>Its password stays as it was.</source>
        <extracomment>The account was saved</extracomment>
        <translation>비밀번호는 그대로예요.</translation>
    </message>
    <message>
        <source>Its permission to send stays.</source>
        <extracomment>The account was saved</extracomment>
        <translation>발송 권한은 그대로예요.</translation>
    </message>
    <message>
        <source>The account has changed meanwhile</source>
        <extracomment>An account can&apos;t be saved: while it was being edited, it was changed somewhere else</extracomment>
        <translation>그사이에 계정이 바뀌었어요</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Close this window, open the account again, and make your change there.</source>
        <extracomment>Below &quot;The account has changed meanwhile&quot;</extracomment>
        <translation>덮어쓴 것은 없어요. 이 창을 닫고 계정을 다시 열어서 바꿔 주세요.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>No secure connection</source>
        <translation>보안 연결 없음</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>보안 연결</translation>
    </message>
    <message>
        <source>Secure connection (%1)</source>
        <extracomment>%1: &quot;TLS 1.3&quot;</extracomment>
        <translation>보안 연결 (%1)</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>로그인 안 함</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Sign-in (%1)</source>
        <extracomment>%1: &quot;SCRAM-SHA-256&quot;</extracomment>
        <translation>로그인 (%1)</translation>
    </message>
    <message>
        <source>Finding the server · connection</source>
        <translation>서버 찾기 · 연결</translation>
    </message>
    <message>
        <source>The server&apos;s greeting</source>
        <translation>서버 인사</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>보내는 주소 확인</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>받는 주소 확인</translation>
    </message>
    <message>
        <source>Content · acceptance</source>
        <translation>본문 · 접수</translation>
    </message>
    <message>
        <source>Permission (token)</source>
        <translation>권한 확인(토큰)</translation>
    </message>
    <message>
        <source>Handing the mail over</source>
        <translation>메일 넘기기</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>접수</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>Not a word to translate: the code of the language of this file, &quot;ko&quot; or &quot;en&quot;</extracomment>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>This network blocks port %1</source>
        <translation>이 네트워크는 %1 포트를 막고 있어요</translation>
    </message>
    <message>
        <source>Port %1 is open, and the same mail server answers there.</source>
        <translation>%1 포트는 열려 있고, 같은 메일 서버가 그 포트에서 답해요.</translation>
    </message>
    <message>
        <source>The mail server answers on no other port from here. Try another network, such as a phone&apos;s hotspot, or ask whoever looks after this one to open the port.</source>
        <translation>여기서는 이 메일 서버의 다른 포트도 답하지 않아요. 휴대폰 핫스팟 같은 다른 네트워크에서 해 보거나, 네트워크 관리자에게 포트를 열어 달라고 하세요.</translation>
    </message>
    <message>
        <source>Look whether the internet works, and switch a VPN off. If it stays so, try another network, such as a phone&apos;s hotspot, or ask whoever looks after this one to open a mail port.</source>
        <translation>인터넷이 되는지 보고, VPN을 쓰고 있으면 꺼 보세요. 그래도 같으면 휴대폰 핫스팟 같은 다른 네트워크에서 해 보거나, 네트워크 관리자에게 메일 포트를 열어 달라고 하세요.</translation>
    </message>
    <message>
        <source>No mail server can be reached from this network</source>
        <translation>이 네트워크에서는 메일 서버에 연결할 수 없어요</translation>
    </message>
    <message>
        <source>Nobody answered on the mail ports (%1).</source>
        <extracomment>%1 a list of port numbers</extracomment>
        <translation>메일 포트(%1)에서 아무 서버도 답하지 않았어요.</translation>
    </message>
    <message>
        <source>%1: no answer on port %2</source>
        <extracomment>%1 a server, %2 a port number</extracomment>
        <translation>%1: %2 포트에서 답이 없어요</translation>
    </message>
    <message>
        <source>Other mail servers are reached by this port, so the network is not the cause.</source>
        <translation>다른 메일 서버는 이 포트로 연결되니 네트워크 문제는 아니에요.</translation>
    </message>
    <message>
        <source>The server does answer on port %1.</source>
        <translation>이 서버는 %1 포트에서는 답해요.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether it is switched off.</source>
        <translation>서버가 꺼져 있지 않은지 서버 운영자에게 물어보세요.</translation>
    </message>
    <message>
        <source>Now the server can be reached</source>
        <translation>지금은 서버에 연결돼요</translation>
    </message>
    <message>
        <source>Change to port %1 and test again</source>
        <extracomment>Button. %1 a port number</extracomment>
        <translation>%1 포트로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Looking whether this network blocks port %1 …</source>
        <translation>이 네트워크가 %1 포트를 막는지 확인하고 있어요</translation>
    </message>
    <message>
        <source>The port was changed from %1 to %2.</source>
        <extracomment>%1 and %2 port numbers</extracomment>
        <translation>포트를 바꿨어요: %1 → %2</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Link: takes the change of the port back</extracomment>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>It did not answer a moment ago. Test again.</source>
        <translation>조금 전에는 답이 없었어요. 다시 시험해 보세요.</translation>
    </message>
    <message>
        <source>Text for the administrator</source>
        <translation>관리자에게 보낼 글</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>다시 시험</translation>
    </message>
    <message>
        <source>Looking on which other port the server answers …</source>
        <translation>서버가 어느 포트에서 답하는지 살펴보고 있어요 …</translation>
    </message>
</context>
<context>
    <name>PassphraseDraft</name>
    <message>
        <source>Too easy to guess: it is among the first that are tried.</source>
        <translation>너무 쉬워요. 누구나 먼저 넣어 보는 암호예요.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take several words that don&apos;t belong together.</source>
        <translation>너무 쉬워요. 서로 관계없는 낱말을 여러 개 이어 보세요.</translation>
    </message>
    <message>
        <source>Weak. One or two more words make it much better.</source>
        <extracomment>How good a passphrase is</extracomment>
        <translation>약해요. 낱말을 한두 개 더하면 훨씬 좋아져요.</translation>
    </message>
    <message>
        <source>Good.</source>
        <extracomment>How good a passphrase is</extracomment>
        <translation>좋아요.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <extracomment>How good a passphrase is</extracomment>
        <translation>아주 좋아요.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same passphrase yet.</source>
        <extracomment>Beside the field in which a passphrase is typed a second time</extracomment>
        <translation>아직 두 암호가 달라요.</translation>
    </message>
</context>
<context>
    <name>PracticeWords</name>
    <message>
        <source>Everything works</source>
        <extracomment>One line each in a list of what can be practised; says what will happen</extracomment>
        <translation>모두 잘돼요</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>비밀번호가 틀려요</translation>
    </message>
    <message>
        <source>An app password is needed</source>
        <translation>앱 비밀번호가 필요해요</translation>
    </message>
    <message>
        <source>The organisation has switched SMTP off</source>
        <translation>조직에서 SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>The service no longer takes passwords</source>
        <translation>비밀번호 로그인이 없어졌어요</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>계정이 잠겨 있어요</translation>
    </message>
    <message>
        <source>Too many sign-ins in a short time</source>
        <translation>짧은 시간에 로그인이 너무 많아요</translation>
    </message>
    <message>
        <source>A false server lets you in without knowing the password</source>
        <translation>가짜 서버가 비밀번호도 모르면서 로그인을 받아 줘요</translation>
    </message>
    <message>
        <source>The From address is refused</source>
        <translation>보내는 주소가 거절돼요</translation>
    </message>
    <message>
        <source>The From address is not confirmed yet</source>
        <translation>보내는 주소가 아직 인증되지 않았어요</translation>
    </message>
    <message>
        <source>The recipient does not exist</source>
        <translation>받는 주소가 없는 주소예요</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full</source>
        <translation>받는 사람의 메일함이 가득 찼어요</translation>
    </message>
    <message>
        <source>The server does not send to the outside</source>
        <translation>밖으로 보내 주지 않는 서버예요</translation>
    </message>
    <message>
        <source>The server wants a second try some minutes later</source>
        <translation>몇 분 뒤에 다시 보내 달라고 해요</translation>
    </message>
    <message>
        <source>Today&apos;s number of mails is used up</source>
        <translation>오늘 보낼 수 있는 메일을 다 보냈어요</translation>
    </message>
    <message>
        <source>Too many mails in a short time</source>
        <translation>짧은 시간에 메일이 너무 많아요</translation>
    </message>
    <message>
        <source>The mail is too large</source>
        <translation>메일이 너무 커요</translation>
    </message>
    <message>
        <source>The mail is taken for spam</source>
        <translation>메일이 스팸으로 보여요</translation>
    </message>
    <message>
        <source>The internet connection is on a block list</source>
        <translation>인터넷 주소가 차단 목록에 있어요</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>서버가 바빠요</translation>
    </message>
    <message>
        <source>The server offers no secure connection</source>
        <translation>보안 연결을 할 수 없는 서버예요</translation>
    </message>
    <message>
        <source>No sign-in method fits</source>
        <translation>쓸 수 있는 로그인 방식이 없어요</translation>
    </message>
    <message>
        <source>The server made its certificate itself</source>
        <translation>서버가 스스로 만든 인증서예요</translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>인증서 기간이 끝났어요</translation>
    </message>
    <message>
        <source>The certificate is not valid yet</source>
        <translation>인증서 기간이 아직 시작되지 않았어요</translation>
    </message>
    <message>
        <source>The certificate belongs to another server</source>
        <translation>다른 서버의 인증서예요</translation>
    </message>
    <message>
        <source>The port expects STARTTLS, not TLS at once</source>
        <translation>처음부터 TLS가 아니라 STARTTLS를 써야 하는 포트예요</translation>
    </message>
    <message>
        <source>The port expects TLS at once, not STARTTLS</source>
        <translation>STARTTLS가 아니라 처음부터 TLS를 써야 하는 포트예요</translation>
    </message>
    <message>
        <source>The server connects and says nothing</source>
        <translation>연결은 되는데 서버가 말이 없어요</translation>
    </message>
    <message>
        <source>The server stops in the middle of its answer</source>
        <translation>서버가 답을 하다가 멈춰요</translation>
    </message>
    <message>
        <source>The server ends the connection</source>
        <translation>서버가 연결을 끊어요</translation>
    </message>
    <message>
        <source>The server&apos;s answer never ends</source>
        <translation>서버의 답이 끝나지 않아요</translation>
    </message>
    <message>
        <source>Somebody slips a false answer in</source>
        <translation>누군가 가짜 답을 끼워 넣어요</translation>
    </message>
    <message>
        <source>Nobody answers at the port</source>
        <translation>포트에서 받는 곳이 없어요</translation>
    </message>
    <message>
        <source>The password is wrong, in Gmail&apos;s words</source>
        <translation>비밀번호가 틀려요 (Gmail 문구)</translation>
    </message>
    <message>
        <source>The password is wrong, in Naver&apos;s words</source>
        <translation>비밀번호가 틀려요 (네이버 문구)</translation>
    </message>
    <message>
        <source>The password is wrong, in Microsoft&apos;s words</source>
        <translation>비밀번호가 틀려요 (Microsoft 문구)</translation>
    </message>
    <message>
        <source>The password is wrong, in Korean</source>
        <translation>비밀번호가 틀려요 (한국어)</translation>
    </message>
    <message>
        <source>The API key is wrong</source>
        <translation>API 키가 틀려요</translation>
    </message>
    <message>
        <source>An app password is needed, in QQ&apos;s words</source>
        <translation>앱 비밀번호가 필요해요 (QQ 문구)</translation>
    </message>
    <message>
        <source>An app password is needed, in Korean</source>
        <translation>앱 비밀번호가 필요해요 (한국어)</translation>
    </message>
    <message>
        <source>IMAP/SMTP is switched off at Naver</source>
        <translation>네이버에서 IMAP/SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>IMAP/SMTP is switched off at Daum</source>
        <translation>다음에서 IMAP/SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>POP3/SMTP is switched off at Hiworks</source>
        <translation>하이웍스에서 POP3/SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>IMAP/SMTP is switched off at Zoho</source>
        <translation>Zoho에서 IMAP/SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>SMTP is switched off for this mailbox</source>
        <translation>이 메일함만 SMTP를 꺼 뒀어요</translation>
    </message>
    <message>
        <source>Microsoft has retired passwords over SMTP</source>
        <translation>Microsoft가 비밀번호 로그인을 없앴어요</translation>
    </message>
    <message>
        <source>The organisation&apos;s security defaults forbid it</source>
        <translation>조직의 보안 기본값이 막아요</translation>
    </message>
    <message>
        <source>A rule of the organisation forbids the sign-in</source>
        <translation>조직의 접속 규칙이 로그인을 막아요</translation>
    </message>
    <message>
        <source>A second factor is needed</source>
        <translation>2단계 인증이 필요해요</translation>
    </message>
    <message>
        <source>The account has no licence for sending</source>
        <translation>계정에 보내기 라이선스가 없어요</translation>
    </message>
    <message>
        <source>The permission to sign in has run out</source>
        <translation>로그인 권한이 만료됐어요</translation>
    </message>
    <message>
        <source>The permission has run out, in Microsoft&apos;s words</source>
        <translation>로그인 권한이 만료됐어요 (Microsoft 문구)</translation>
    </message>
    <message>
        <source>The permission does not cover sending</source>
        <translation>발송 권한이 빠져 있어요</translation>
    </message>
    <message>
        <source>Nobody has consented to the permission yet</source>
        <translation>아직 아무도 권한에 동의하지 않았어요</translation>
    </message>
    <message>
        <source>The login must be the whole address</source>
        <translation>로그인 이름은 전체 주소여야 해요</translation>
    </message>
    <message>
        <source>The login must be a fixed word</source>
        <translation>로그인 이름이 정해진 단어예요</translation>
    </message>
    <message>
        <source>The login must be the whole address, in Korean</source>
        <translation>로그인 이름은 전체 주소여야 해요 (한국어)</translation>
    </message>
    <message>
        <source>A sign-in on the website is wanted first</source>
        <translation>웹사이트에서 먼저 로그인하래요</translation>
    </message>
    <message>
        <source>An unusual sign-in is blocked</source>
        <translation>낯선 로그인이 막혔어요</translation>
    </message>
    <message>
        <source>The account is suspended</source>
        <translation>계정이 정지됐어요</translation>
    </message>
    <message>
        <source>The account is dormant</source>
        <translation>휴면 계정이에요</translation>
    </message>
    <message>
        <source>The service is not activated yet</source>
        <translation>서비스가 아직 활성화되지 않았어요</translation>
    </message>
    <message>
        <source>The account has no mail service</source>
        <translation>메일 서비스가 없는 계정이에요</translation>
    </message>
    <message>
        <source>The server offers no sign-in at all</source>
        <translation>서버에 로그인 기능이 아예 없어요</translation>
    </message>
    <message>
        <source>The server does not know the sign-in method</source>
        <translation>서버가 이 로그인 방식을 몰라요</translation>
    </message>
    <message>
        <source>The server wants STARTTLS before the sign-in</source>
        <translation>로그인보다 STARTTLS를 먼저 하래요</translation>
    </message>
    <message>
        <source>The server takes no sign-in on this port</source>
        <translation>이 포트에서는 로그인을 받지 않아요</translation>
    </message>
    <message>
        <source>The server hangs up at the sign-in</source>
        <translation>로그인할 때 서버가 연결을 끊어요</translation>
    </message>
    <message>
        <source>The server does not answer the sign-in</source>
        <translation>로그인에 서버가 답하지 않아요</translation>
    </message>
    <message>
        <source>The sign-in is out of order for now</source>
        <translation>로그인 기능이 잠시 고장이에요</translation>
    </message>
    <message>
        <source>The From address is refused, in Postfix&apos;s words</source>
        <translation>보내는 주소가 거절돼요 (Postfix 문구)</translation>
    </message>
    <message>
        <source>The From address is refused, in iCloud&apos;s words</source>
        <translation>보내는 주소가 거절돼요 (iCloud 문구)</translation>
    </message>
    <message>
        <source>The From address is refused, in QQ&apos;s words</source>
        <translation>보내는 주소가 거절돼요 (QQ 문구)</translation>
    </message>
    <message>
        <source>The From address is refused, in 163&apos;s words</source>
        <translation>보내는 주소가 거절돼요 (163 문구)</translation>
    </message>
    <message>
        <source>The From address is refused, in Korean</source>
        <translation>보내는 주소가 거절돼요 (한국어)</translation>
    </message>
    <message>
        <source>The domain of From does not exist</source>
        <translation>보내는 주소의 도메인이 없어요</translation>
    </message>
    <message>
        <source>The server wants a sign-in first</source>
        <translation>서버가 먼저 로그인하래요</translation>
    </message>
    <message>
        <source>The server has forgotten the sign-in</source>
        <translation>서버가 로그인한 걸 잊어버려요</translation>
    </message>
    <message>
        <source>Too many mails a second, in Amazon&apos;s words</source>
        <translation>1초에 보내는 메일이 너무 많아요 (Amazon 문구)</translation>
    </message>
    <message>
        <source>The server announces a very small limit</source>
        <translation>서버가 아주 작은 크기만 받는대요</translation>
    </message>
    <message>
        <source>The recipient does not exist, in Gmail&apos;s words</source>
        <translation>받는 주소가 없는 주소예요 (Gmail 문구)</translation>
    </message>
    <message>
        <source>The recipient does not exist, in Korean</source>
        <translation>받는 주소가 없는 주소예요 (한국어)</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full, in Gmail&apos;s words</source>
        <translation>받는 사람의 메일함이 가득 찼어요 (Gmail 문구)</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full, in Korean</source>
        <translation>받는 사람의 메일함이 가득 찼어요 (한국어)</translation>
    </message>
    <message>
        <source>The recipient does not want this mail</source>
        <translation>받는 쪽에서 이 메일을 원하지 않아요</translation>
    </message>
    <message>
        <source>The recipient is a closed group</source>
        <translation>받는 곳이 닫힌 그룹이에요</translation>
    </message>
    <message>
        <source>The server does not send outside, in Exim&apos;s words</source>
        <translation>밖으로 보내 주지 않는 서버예요 (Exim 문구)</translation>
    </message>
    <message>
        <source>The server does not send outside, in Exchange&apos;s words</source>
        <translation>밖으로 보내 주지 않는 서버예요 (Exchange 문구)</translation>
    </message>
    <message>
        <source>The server does not send outside, in qmail&apos;s words</source>
        <translation>밖으로 보내 주지 않는 서버예요 (qmail 문구)</translation>
    </message>
    <message>
        <source>This internet address may not send here</source>
        <translation>이 인터넷 주소로는 보낼 수 없어요</translation>
    </message>
    <message>
        <source>The server wants a sign-in, in Exim&apos;s words</source>
        <translation>서버가 먼저 로그인하래요 (Exim 문구)</translation>
    </message>
    <message>
        <source>Too many recipients</source>
        <translation>받는 사람이 너무 많아요</translation>
    </message>
    <message>
        <source>The server says to the second when to come back</source>
        <translation>언제 다시 오라고 초까지 알려 줘요</translation>
    </message>
    <message>
        <source>A second try is wanted, in Postgrey&apos;s words</source>
        <translation>다시 보내 달라고 해요 (Postgrey 문구)</translation>
    </message>
    <message>
        <source>The name of this computer is refused</source>
        <translation>이 컴퓨터의 이름이 거절돼요</translation>
    </message>
    <message>
        <source>Naver refuses the From address at the end</source>
        <translation>네이버가 끝에 가서 보내는 주소를 거절해요</translation>
    </message>
    <message>
        <source>Microsoft refuses the From address at the end</source>
        <translation>Microsoft가 끝에 가서 보내는 주소를 거절해요</translation>
    </message>
    <message>
        <source>From is not confirmed yet, in SendGrid&apos;s words</source>
        <translation>보내는 주소가 아직 인증되지 않았어요 (SendGrid 문구)</translation>
    </message>
    <message>
        <source>The domain of From is not confirmed yet</source>
        <translation>보내는 도메인이 아직 인증되지 않았어요</translation>
    </message>
    <message>
        <source>SPF and DKIM of the From domain are missing</source>
        <translation>보내는 도메인에 SPF와 DKIM이 없어요</translation>
    </message>
    <message>
        <source>The From domain&apos;s DMARC forbids it, says Microsoft</source>
        <translation>보내는 도메인의 DMARC가 막아요 (Microsoft 문구)</translation>
    </message>
    <message>
        <source>A free mail address may not be the From here</source>
        <translation>무료 메일 주소로는 보낼 수 없대요</translation>
    </message>
    <message>
        <source>The mail service is still in its trial</source>
        <translation>메일 서비스가 아직 시험 단계예요</translation>
    </message>
    <message>
        <source>The trial ends at strangers, in Amazon&apos;s words</source>
        <translation>시험 단계라 남에게 못 보내요 (Amazon 문구)</translation>
    </message>
    <message>
        <source>The trial sends to yourself only, says Resend</source>
        <translation>시험 단계라 나에게만 보내요 (Resend 문구)</translation>
    </message>
    <message>
        <source>The trial sends to its owner only, says Mailtrap</source>
        <translation>시험 단계라 주인에게만 보내요 (Mailtrap 문구)</translation>
    </message>
    <message>
        <source>Today&apos;s number of mails is used up, in Korean</source>
        <translation>오늘 보낼 수 있는 메일을 다 보냈어요 (한국어)</translation>
    </message>
    <message>
        <source>Today&apos;s number is used up, in Microsoft&apos;s words</source>
        <translation>오늘 보낼 수 있는 메일을 다 보냈어요 (Microsoft 문구)</translation>
    </message>
    <message>
        <source>Today&apos;s number is used up, in Amazon&apos;s words</source>
        <translation>오늘 보낼 수 있는 메일을 다 보냈어요 (Amazon 문구)</translation>
    </message>
    <message>
        <source>Too many connections, in Microsoft&apos;s words</source>
        <translation>연결이 너무 많아요 (Microsoft 문구)</translation>
    </message>
    <message>
        <source>The mail is too large, in Korean</source>
        <translation>메일이 너무 커요 (한국어)</translation>
    </message>
    <message>
        <source>The content looks dangerous to Gmail</source>
        <translation>Gmail이 내용을 위험하다고 봐요</translation>
    </message>
    <message>
        <source>The mail is taken for spam, in Korean</source>
        <translation>메일이 스팸으로 보여요 (한국어)</translation>
    </message>
    <message>
        <source>The mail is taken for a virus</source>
        <translation>메일에 바이러스가 있대요</translation>
    </message>
    <message>
        <source>Microsoft has stopped the account from sending</source>
        <translation>Microsoft가 이 계정의 보내기를 막았어요</translation>
    </message>
    <message>
        <source>Zoho has stopped the account from sending</source>
        <translation>Zoho가 이 계정의 보내기를 막았어요</translation>
    </message>
    <message>
        <source>The server dislikes a line of the mail</source>
        <translation>서버가 메일 머리글 한 줄을 거절해요</translation>
    </message>
    <message>
        <source>The certificate comes from an unknown issuer</source>
        <translation>모르는 곳에서 만든 인증서예요</translation>
    </message>
    <message>
        <source>The hoster leads you to its own server</source>
        <translation>호스팅 업체가 자기 서버로 돌려요</translation>
    </message>
    <message>
        <source>AhnLab V3 opens the connection</source>
        <translation>AhnLab V3가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>Avast opens the connection</source>
        <translation>Avast가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>Kaspersky opens the connection</source>
        <translation>Kaspersky가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>The company&apos;s Zscaler opens the connection</source>
        <translation>회사의 Zscaler가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>The company&apos;s FortiGate opens the connection</source>
        <translation>회사의 FortiGate가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>The company&apos;s Somansa opens the connection</source>
        <translation>회사의 소만사가 연결 내용을 들여다봐요</translation>
    </message>
    <message>
        <source>The server speaks an old TLS only</source>
        <translation>서버가 옛 TLS만 써요</translation>
    </message>
    <message>
        <source>The server&apos;s keys are too weak</source>
        <translation>서버의 암호화 키가 너무 약해요</translation>
    </message>
    <message>
        <source>The Wi-Fi wants a sign-in first</source>
        <translation>와이파이에 먼저 로그인해야 해요</translation>
    </message>
    <message>
        <source>A web page answers in place of the server</source>
        <translation>메일 서버 대신 웹페이지가 답해요</translation>
    </message>
    <message>
        <source>There is no server of this name</source>
        <translation>이런 이름의 서버가 없어요</translation>
    </message>
    <message>
        <source>The server hangs up before its greeting</source>
        <translation>서버가 인사도 없이 연결을 끊어요</translation>
    </message>
    <message>
        <source>The server hangs up when TLS begins</source>
        <translation>TLS를 시작할 때 서버가 연결을 끊어요</translation>
    </message>
    <message>
        <source>The server is out of order for now</source>
        <translation>서버가 잠시 고장이에요</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full</source>
        <translation>서버의 저장 공간이 가득 찼어요</translation>
    </message>
    <message>
        <source>Too many connections at once</source>
        <translation>한꺼번에 연결이 너무 많아요</translation>
    </message>
    <message>
        <source>Too many connections from your address</source>
        <translation>내 주소에서 온 연결이 너무 많아요</translation>
    </message>
    <message>
        <source>The connection is on a block list, in Korean</source>
        <translation>인터넷 주소가 차단 목록에 있어요 (한국어)</translation>
    </message>
    <message>
        <source>The internet connection has no proper name</source>
        <translation>인터넷 주소에 제대로 된 이름이 없어요</translation>
    </message>
    <message>
        <source>Others complained about this connection</source>
        <translation>이 인터넷 주소에 불만이 들어왔대요</translation>
    </message>
    <message>
        <source>The server refuses the first command</source>
        <translation>서버가 첫 명령을 거절해요</translation>
    </message>
    <message>
        <source>The server refuses the name in the first command</source>
        <translation>서버가 첫 명령의 이름을 거절해요</translation>
    </message>
    <message>
        <source>The server talks nonsense</source>
        <translation>서버가 알 수 없는 말을 해요</translation>
    </message>
    <message>
        <source>Hostile answer: a web page with a script</source>
        <translation>나쁜 답: 스크립트가 든 웹페이지</translation>
    </message>
    <message>
        <source>Hostile answer: with NUL bytes</source>
        <translation>나쁜 답: NUL 바이트</translation>
    </message>
    <message>
        <source>Hostile answer: broken UTF-8</source>
        <translation>나쁜 답: 깨진 UTF-8</translation>
    </message>
    <message>
        <source>Awkward answer: Korean as CP949</source>
        <translation>까다로운 답: CP949 한글</translation>
    </message>
    <message>
        <source>Awkward answer: Korean as ISO-2022-KR</source>
        <translation>까다로운 답: ISO-2022-KR 한글</translation>
    </message>
    <message>
        <source>Hostile answer: letters that run backwards</source>
        <translation>나쁜 답: 거꾸로 흐르는 글자</translation>
    </message>
    <message>
        <source>Hostile answer: commands for a terminal</source>
        <translation>나쁜 답: 터미널을 조종하는 글자</translation>
    </message>
    <message>
        <source>Hostile answer: says the password aloud</source>
        <translation>나쁜 답: 비밀번호를 그대로 말해요</translation>
    </message>
    <message>
        <source>Hostile answer: a megabyte long</source>
        <translation>나쁜 답: 1 MB짜리 답</translation>
    </message>
</context>
<context>
    <name>ProofLines</name>
    <message>
        <source>Arrived</source>
        <extracomment>Result of a test in a list</extracomment>
        <translation>도착 확인</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <extracomment>Result of a test in a list. %1: a stage such as &quot;Sign-in&quot;</extracomment>
        <translation>%1 실패</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Result of a test in a list</extracomment>
        <translation>실패</translation>
    </message>
    <message>
        <source>No test is on record.</source>
        <extracomment>Over an empty list of tests</extracomment>
        <translation>시험한 기록이 없어요.</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <extracomment>Over a list of tests</extracomment>
        <translation>
            <numerusform>시험 %n번</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Behind the number of tests</extracomment>
        <translation>
            <numerusform>%n번 실패</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProveWords</name>
    <message>
        <source>The mail arrived</source>
        <translation>메일이 도착했어요</translation>
    </message>
    <message>
        <source>The code is the one in the mail. Sending is proven from end to end.</source>
        <translation>메일에 적힌 숫자와 같아요. 보내기부터 도착까지 확인했어요.</translation>
    </message>
    <message>
        <source>This is another code</source>
        <translation>숫자가 서로 달라요</translation>
    </message>
    <message>
        <source>Look for the newest test mail and enter the six digits in it.</source>
        <translation>가장 최근에 받은 시험 메일에서 여섯 자리 숫자를 찾아 적어 주세요.</translation>
    </message>
    <message>
        <source>Now look into the mailbox</source>
        <translation>이제 메일함을 확인해 주세요</translation>
    </message>
    <message>
        <source>Enter the six digits of the test mail, and its arrival is proven too. If it is not there, look into the spam folder.</source>
        <translation>시험 메일에 적힌 여섯 자리 숫자를 적으면 도착까지 확인돼요. 안 보이면 스팸함도 봐 주세요.</translation>
    </message>
    <message>
        <source>Shall we send a test mail?</source>
        <translation>시험 메일을 보내 볼까요?</translation>
    </message>
    <message>
        <source>The practice server takes it; no mail leaves this computer.</source>
        <translation>연습 서버가 받아요. 밖으로 나가는 메일은 없어요.</translation>
    </message>
    <message>
        <source>It goes the way that your real mail will go.</source>
        <translation>실제 메일이 가는 길로 똑같이 보내요.</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>시험하고 있어요</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 steps worked</source>
        <extracomment>%1: server, %2: how many steps worked, %3: how many steps there are</extracomment>
        <translation>%1 · %3단계 중 %2단계가 됐어요</translation>
    </message>
    <message>
        <source>Sign-in and From address are fine</source>
        <translation>로그인도 보내는 주소도 괜찮아요</translation>
    </message>
    <message>
        <source>The mail you sent has arrived</source>
        <translation>보낸 메일이 도착했어요</translation>
    </message>
    <message>
        <source>The mail server took the mail</source>
        <translation>메일 서버가 메일을 받았어요</translation>
    </message>
    <message>
        <source>Nothing was sent. It took %1.</source>
        <extracomment>%1: &quot;0.6 seconds&quot;</extracomment>
        <translation>메일은 보내지 않았어요. %1 걸렸어요.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>접수까지 %1 걸렸어요.</translation>
    </message>
    <message>
        <source>The server lets this account send</source>
        <translation>이 계정으로 보낼 수 있어요</translation>
    </message>
    <message>
        <source>It agreed to the From address and the recipient. A test mail proves the rest.</source>
        <translation>보내는 주소와 받는 주소를 서버가 받아 줬어요. 나머지는 시험 메일로 확인할 수 있어요.</translation>
    </message>
    <message>
        <source>The practice server took the mail</source>
        <translation>연습 서버가 메일을 받았어요</translation>
    </message>
    <message>
        <source>You can read it below. No mail left this computer.</source>
        <translation>아래에서 읽어 볼 수 있어요. 밖으로 나간 메일은 없어요.</translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message>
        <source>The next page asks for it. Your mail service or administrator has the values.</source>
        <translation>다음 화면에서 물어볼게요. 메일 서비스나 관리자가 알려 준 값을 준비해 주세요.</translation>
    </message>
    <message>
        <source>You enter the server yourself</source>
        <translation>서버를 직접 입력해요</translation>
    </message>
    <message>
        <source>There is no domain %1</source>
        <extracomment>%1: a mail domain</extracomment>
        <translation>%1 도메인을 찾지 못했어요</translation>
    </message>
    <message>
        <source>Look at the address again. If you registered the domain only just now, go on.</source>
        <translation>주소를 다시 확인해 주세요. 방금 등록한 도메인이면 그대로 진행해도 돼요.</translation>
    </message>
    <message>
        <source>This domain says that it takes no mail</source>
        <translation>이 도메인은 메일을 받지 않는다고 알리고 있어요</translation>
    </message>
    <message>
        <source>Answers would have nowhere to go. Sending may still work: have the values of the service that sends for it at hand.</source>
        <translation>답장이 돌아올 곳이 없어요. 보내기는 될 수 있으니, 이 도메인의 메일을 보내 주는 서비스의 값을 준비해 주세요.</translation>
    </message>
    <message>
        <source>The mail server of %1 is not known yet</source>
        <extracomment>%1: a mail domain</extracomment>
        <translation>%1의 메일 서버를 아직 몰라요</translation>
    </message>
    <message>
        <source>The mail server records (MX) of %1 say so.</source>
        <extracomment>%1: a mail domain</extracomment>
        <translation>%1 도메인의 메일 서버(MX 기록)에서 확인했어요.</translation>
    </message>
    <message>
        <source>There is no domain %1, though.</source>
        <extracomment>%1: a mail domain</extracomment>
        <translation>다만 %1 도메인을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>The domain itself says that it takes no mail: answers would have nowhere to go.</source>
        <translation>이 도메인은 메일을 받지 않는다고 알리고 있어서, 답장이 돌아올 곳이 없어요.</translation>
    </message>
    <message>
        <source>Its server: %1</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>서버: %1</translation>
    </message>
    <message>
        <source>Server and login name are filled in for you.</source>
        <translation>서버와 로그인 이름은 채워 둘게요.</translation>
    </message>
    <message>
        <source>The mail service you chose: %1</source>
        <translation>직접 고른 메일 서비스: %1</translation>
    </message>
    <message>
        <source>Mail of this address is handled by %1</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>이 주소의 메일은 %1에서 처리해요</translation>
    </message>
    <message>
        <source>Sending by SMTP is suspended there for now.</source>
        <translation>지금은 이 서비스에서 SMTP로 보낼 수 없어요.</translation>
    </message>
    <message>
        <source>This service has ended.</source>
        <translation>끝난 서비스예요.</translation>
    </message>
    <message>
        <source>Its servers differ by customer: look yours up there.</source>
        <translation>서버가 고객마다 달라요. 업체의 안내에서 내 서버를 확인하세요.</translation>
    </message>
    <message>
        <source>You need the server, the login name and the password of your mail service.</source>
        <translation>메일 서비스의 서버, 로그인 이름, 비밀번호가 필요해요.</translation>
    </message>
    <message>
        <source>It takes the %1 only. The next page shows how to get it.</source>
        <extracomment>%1: the mail service&apos;s own word, e.g. &quot;app password&quot;</extracomment>
        <translation>%1만 쓸 수 있어요. 만드는 방법은 다음 화면에서 알려 드려요.</translation>
    </message>
    <message>
        <source>It takes a password of its own. The next page shows how to get it.</source>
        <translation>따로 만든 비밀번호만 쓸 수 있어요. 만드는 방법은 다음 화면에서 알려 드려요.</translation>
    </message>
    <message>
        <source>You need the password of your mail address.</source>
        <translation>메일 주소의 비밀번호가 필요해요.</translation>
    </message>
    <message>
        <source>SMTP: good</source>
        <translation>SMTP의 좋은 점</translation>
    </message>
    <message>
        <source>SMTP: less good</source>
        <translation>SMTP의 아쉬운 점</translation>
    </message>
    <message>
        <source>Direct: good</source>
        <translation>직접 연동의 좋은 점</translation>
    </message>
    <message>
        <source>Direct: less good</source>
        <translation>직접 연동의 아쉬운 점</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>알아 둘 점</translation>
    </message>
    <message>
        <source>Hide the comparison</source>
        <extracomment>Link: shows or hides what speaks for and against SMTP and the direct connection</extracomment>
        <translation>비교 접기</translation>
    </message>
    <message>
        <source>Compare the ways to connect</source>
        <translation>연결 방식 비교 보기</translation>
    </message>
    <message>
        <source>Hide what is good to know</source>
        <extracomment>Link: shows or hides notices about the mail service</extracomment>
        <translation>알아 둘 점 접기</translation>
    </message>
    <message>
        <source>Good to know about this service</source>
        <translation>이 서비스에서 알아 둘 점 보기</translation>
    </message>
    <message>
        <source>Recommended is the direct connection. %1</source>
        <extracomment>%1: one sentence, why; may be missing</extracomment>
        <translation>직접 연동을 추천해요. %1</translation>
    </message>
</context>
<context>
    <name>ProviderGuide</name>
    <message>
        <source>Know this before you try</source>
        <translation>먼저 알아 두세요</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Submission server</source>
        <translation>보내는 메일 서버</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>By region or use</source>
        <translation>지역이나 용도별</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>Limits and sharing</source>
        <translation>한도와 함께 쓰기</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>In a team</source>
        <translation>함께 쓰기</translation>
    </message>
    <message>
        <source>Reading mail (IMAP)</source>
        <translation>메일 읽기(IMAP)</translation>
    </message>
    <message>
        <source>What users should know</source>
        <translation>알아 둘 점</translation>
    </message>
    <message>
        <source>SMTP and direct connection</source>
        <translation>SMTP와 직접 연동 비교</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>공지</translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message>
        <source>Only the address that signs in may be the From address.</source>
        <translation>로그인한 주소로만 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>The From address is the one that signs in, or an alias confirmed for that account.</source>
        <translation>로그인한 주소와, 그 계정에 별칭으로 확인해 둔 주소로 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>The From address is the one that signs in, or a mailbox that an administrator has granted (Send As).</source>
        <translation>로그인한 주소와, 관리자가 권한(Send As)을 준 주소로 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Any address of the domains in your account may be the From address.</source>
        <translation>내 계정에 있는 도메인의 주소면 어느 것이든 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Any address of a domain verified there may be the From address.</source>
        <translation>그 서비스에서 인증한 도메인의 주소면 어느 것이든 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>An address or a domain verified there may be the From address.</source>
        <translation>그 서비스에서 인증한 주소나 도메인으로 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Any other one is refused.</source>
        <translation>다른 주소로 보내면 거절해요.</translation>
    </message>
    <message>
        <source>Any other one is refused with error %1.</source>
        <translation>다른 주소로 보내면 거절해요(오류 %1).</translation>
    </message>
    <message>
        <source>Instead of any other one, another From address is put in without a word.</source>
        <translation>다른 주소로 보내면 아무 말 없이 보내는 주소를 바꿔요.</translation>
    </message>
    <message>
        <source>Mail from any other one may come back later.</source>
        <translation>다른 주소로 보낸 메일은 나중에 되돌아올 수 있어요.</translation>
    </message>
    <message>
        <source>Any other one is taken as well.</source>
        <translation>다른 주소로 보내도 받아 줘요.</translation>
    </message>
    <message>
        <source>What happens to any other one is not known: the test mail tells.</source>
        <translation>다른 주소로 보내면 어떻게 되는지는 알려지지 않았어요. 시험 발송으로 확인할 수 있어요.</translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>Instead of a fact about a mail service</extracomment>
        <translation>알려지지 않음</translation>
    </message>
    <message>
        <source>Personal mailboxes</source>
        <translation>개인 메일함</translation>
    </message>
    <message>
        <source>Mail for companies with their own domain</source>
        <translation>내 도메인으로 쓰는 회사 메일</translation>
    </message>
    <message>
        <source>Mail that comes with web hosting</source>
        <translation>호스팅에 딸린 메일</translation>
    </message>
    <message>
        <source>Sends only, no mailboxes</source>
        <translation>보내기 전용 서비스(메일함 없음)</translation>
    </message>
    <message>
        <source>Korean service</source>
        <translation>국내 서비스</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>직접 추가함</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>처음부터 TLS</translation>
    </message>
    <message>
        <source>not secured</source>
        <translation>보안 연결 없음</translation>
    </message>
    <message>
        <source>The whole mail address</source>
        <translation>메일 주소 전체</translation>
    </message>
    <message>
        <source>What stands before the @ only</source>
        <translation>@ 앞부분만</translation>
    </message>
    <message>
        <source>Always the word “%1”</source>
        <extracomment>%1: the word that everybody enters as the login name, e.g. &quot;apikey&quot;</extracomment>
        <translation>정해진 낱말: %1</translation>
    </message>
    <message>
        <source>A name or key that the service makes for you</source>
        <translation>서비스에서 만들어 주는 이름이나 키</translation>
    </message>
    <message>
        <source>An address that you make there for sending</source>
        <translation>보내기용으로 만든 주소</translation>
    </message>
    <message>
        <source>The password of the mail account</source>
        <translation>메일 계정의 비밀번호</translation>
    </message>
    <message>
        <source>A password made for this program only</source>
        <translation>이 프로그램에만 쓰도록 따로 만든 비밀번호</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Credentials made for SMTP only</source>
        <translation>SMTP에만 쓰도록 만든 인증 정보</translation>
    </message>
    <message>
        <source>The test mail tells whether a From address works.</source>
        <translation>어떤 주소로 보낼 수 있는지는 시험 발송으로 확인할 수 있어요.</translation>
    </message>
    <message>
        <source>A team can use the same credentials.</source>
        <translation>팀에서 같은 인증 정보를 나눠 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The credentials belong to one person.</source>
        <translation>한 사람에게 속한 인증 정보예요.</translation>
    </message>
    <message>
        <source>There is no IMAP.</source>
        <translation>IMAP이 없어요.</translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message>
        <source>Use port %1 and test again</source>
        <extracomment>Button; %1: a port such as 587</extracomment>
        <translation>%1번 포트로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Use the server %1 and test again</source>
        <extracomment>Button; %1: a server&apos;s name</extracomment>
        <translation>%1 서버로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Send as %1 and test again</source>
        <extracomment>Button; %1: an address</extracomment>
        <translation>%1 주소로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Take the blanks out of the password and test again</source>
        <translation>비밀번호의 빈칸을 빼고 다시 시험</translation>
    </message>
    <message>
        <source>Sign in as %1 and test again</source>
        <extracomment>Button; %1: a login name</extracomment>
        <translation>%1 이름으로 로그인해 다시 시험</translation>
    </message>
    <message>
        <source>Open the page for the password</source>
        <translation>비밀번호 만드는 페이지 열기</translation>
    </message>
    <message>
        <source>Open the mail settings</source>
        <translation>메일 환경설정 열기</translation>
    </message>
    <message>
        <source>Open the page for other From addresses</source>
        <translation>보내는 주소 추가하는 페이지 열기</translation>
    </message>
    <message>
        <source>Open the page for verifying</source>
        <translation>주소 인증하는 페이지 열기</translation>
    </message>
    <message>
        <source>Open the administrator&apos;s guide</source>
        <translation>관리자용 안내 열기</translation>
    </message>
    <message>
        <source>Open the page for unlocking</source>
        <translation>잠금 푸는 페이지 열기</translation>
    </message>
    <message>
        <source>Open the page for leaving the trial</source>
        <translation>정식 사용 신청하는 페이지 열기</translation>
    </message>
    <message>
        <source>Open the help of the mail service</source>
        <translation>메일 서비스 도움말 열기</translation>
    </message>
    <message>
        <source>Sign in through the browser instead</source>
        <translation>브라우저로 로그인하기</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Test again in %1</source>
        <extracomment>Button; %1: a time such as &quot;5 minutes&quot;</extracomment>
        <translation>%1 뒤에 다시 시험</translation>
    </message>
    <message>
        <source>Test with a smaller mail</source>
        <translation>더 작은 메일로 시험</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안 연결</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>믿기로 한 인증서</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>처음부터 TLS</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Password: without blanks</source>
        <translation>비밀번호: 빈칸을 뺐어요</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change; %1: what is changed, %2: its old value, %3: its new value</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Change to TLS from the start and test again</source>
        <translation>처음부터 TLS로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Change to STARTTLS and test again</source>
        <translation>STARTTLS로 바꾸고 다시 시험</translation>
    </message>
    <message>
        <source>Trust this certificate and test again</source>
        <translation>이 인증서 믿고 다시 시험</translation>
    </message>
    <message>
        <source>Text for the administrator</source>
        <translation>관리자에게 보낼 글</translation>
    </message>
    <message>
        <source>Change the From address</source>
        <translation>보내는 주소 바꾸기</translation>
    </message>
    <message>
        <source>Change the server settings</source>
        <translation>서버 설정 바꾸기</translation>
    </message>
    <message>
        <source>Change login or password</source>
        <translation>로그인 정보 바꾸기</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>다시 시험</translation>
    </message>
    <message>
        <source>Send by the web API instead of SMTP</source>
        <translation>SMTP 대신 웹 API로 보내기</translation>
    </message>
    <message>
        <source>Send by SMTP instead of the web API</source>
        <translation>웹 API 대신 SMTP로 보내기</translation>
    </message>
</context>
<context>
    <name>SenderVerdict</name>
    <message>
        <source>Send as %1</source>
        <extracomment>Text of a button; %1: a mail address</extracomment>
        <translation>%1 주소로 보내기</translation>
    </message>
    <message>
        <source>The From address is not the one you sign in with</source>
        <translation>보내는 주소가 로그인 주소와 달라요</translation>
    </message>
    <message>
        <source>Many mail services refuse a From address of another domain.</source>
        <translation>다른 도메인의 보내는 주소를 거절하는 메일 서비스가 많아요.</translation>
    </message>
    <message>
        <source>From address and login belong to different domains</source>
        <translation>보내는 주소와 로그인 이름의 도메인이 달라요</translation>
    </message>
    <message>
        <source>It is registered there, keep it</source>
        <translation>등록해 둔 주소라서 그대로 쓰기</translation>
    </message>
    <message>
        <source>The test will tell whether this From address works</source>
        <translation>이 주소로 보낼 수 있는지 시험에서 확인해요</translation>
    </message>
    <message>
        <source>It asks the server before anything is sent.</source>
        <translation>메일을 보내기 전에 서버에 먼저 물어봐요.</translation>
    </message>
    <message>
        <source>this mail service</source>
        <translation>이 메일 서비스</translation>
    </message>
    <message>
        <source>Unless %2 is set up there for this account, %1 refuses it with error %3.</source>
        <extracomment>%1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1</extracomment>
        <translation>%1에 이 계정의 주소로 등록하지 않았으면 %2에서 보낸 메일은 %3 오류로 거절돼요.</translation>
    </message>
    <message>
        <source>Unless %2 is set up there for this account, %1 refuses it.</source>
        <translation>%1에 이 계정의 주소로 등록하지 않았으면 %2에서 보낸 메일은 거절돼요.</translation>
    </message>
    <message>
        <source>Unless %2 or its domain is verified there, %1 refuses it with error %3.</source>
        <extracomment>%1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1</extracomment>
        <translation>%1에서 인증한 주소나 도메인이 아니면 %2에서 보낸 메일은 %3 오류로 거절돼요.</translation>
    </message>
    <message>
        <source>Unless %2 or its domain is verified there, %1 refuses it.</source>
        <translation>%1에서 인증한 주소나 도메인이 아니면 %2에서 보낸 메일은 거절돼요.</translation>
    </message>
    <message>
        <source>%1 refuses mail from %2 with error %3.</source>
        <extracomment>%1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1</extracomment>
        <translation>%1에서 %2 주소로 보내면 %3 오류로 거절돼요.</translation>
    </message>
    <message>
        <source>%1 refuses mail from %2.</source>
        <translation>%1에서 %2 주소로 보내면 거절돼요.</translation>
    </message>
    <message>
        <source>Unless %2 or its domain is verified there, %1 sends with another From address instead.</source>
        <extracomment>%1: a mail service, %2: a mail address</extracomment>
        <translation>%1에서 인증한 주소나 도메인이 아니면 %2 대신 다른 주소로 바뀌어 나가요.</translation>
    </message>
    <message>
        <source>Unless %2 is set up there, %1 sends with another From address instead, without a word.</source>
        <extracomment>%1: a mail service, %2: a mail address</extracomment>
        <translation>%1에 등록하지 않았으면 아무 알림 없이 %2 대신 다른 주소로 바뀌어 나가요.</translation>
    </message>
    <message>
        <source>Both belong together, but most services send with another address only when it is set up there as an alias.</source>
        <translation>같은 곳의 주소지만, 별칭으로 등록해 둔 주소여야 보낼 수 있는 메일 서비스가 많아요.</translation>
    </message>
    <message>
        <source>%1 sends from %2 only when it or its domain is verified there.</source>
        <extracomment>%1: a mail service, %2: a mail address</extracomment>
        <translation>%1에서 인증한 주소나 도메인일 때만 %2에서 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>The domain of %2 belongs to %4. Sent through another server it fails DMARC: recipients may refuse it or put it into spam.</source>
        <extracomment>%2: a mail address, %4: a mail service</extracomment>
        <translation>%2의 도메인은 %4의 것이에요. 다른 서버로 보내면 DMARC를 통과하지 못해, 받는 쪽에서 거절하거나 스팸으로 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Mail from %2 may come back later.</source>
        <translation>%2에서 보낸 메일은 나중에 반송될 수 있어요.</translation>
    </message>
    <message>
        <source>This account may send from it. That is fine.</source>
        <translation>이 계정에서 보내도 되는 주소예요.</translation>
    </message>
    <message>
        <source>From address and login are the same</source>
        <translation>보내는 주소와 로그인 주소가 같아요</translation>
    </message>
    <message>
        <source>From address and login belong together</source>
        <translation>보내는 주소와 로그인이 서로 맞아요</translation>
    </message>
    <message>
        <source>The From address must be verified: %1</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>보내는 주소를 인증해야 해요: %1</translation>
    </message>
    <message>
        <source>The From address belongs to another mail service</source>
        <translation>보내는 주소가 다른 메일 서비스의 것이에요</translation>
    </message>
    <message>
        <source>%1 refuses this From address</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>%1에서는 이 주소로 보낼 수 없어요</translation>
    </message>
    <message>
        <source>%1 replaces this From address</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>%1에서는 보내는 주소가 바뀌어요</translation>
    </message>
    <message>
        <source>Set %1 up as an alias at %2</source>
        <extracomment>%1: a mail address, %2: a mail service</extracomment>
        <translation>%2에 %1 주소를 별칭으로 등록하기</translation>
    </message>
    <message>
        <source>Ask the administrator to allow %1 for this account</source>
        <extracomment>%1: a mail address</extracomment>
        <translation>관리자에게 이 계정에서 %1 주소를 쓸 수 있게 요청하기</translation>
    </message>
    <message>
        <source>Verify %1 or its domain at %2</source>
        <extracomment>%1: a mail address, %2: a mail service</extracomment>
        <translation>%2에서 %1 주소나 그 도메인을 인증하기</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <extracomment>%1: a mail address</extracomment>
        <translation>%1 주소로 로그인하기</translation>
    </message>
    <message>
        <source>Send %1 through %3 instead</source>
        <extracomment>%1: a mail address, %3: a mail service</extracomment>
        <translation>%1 주소는 %3에서 보내기</translation>
    </message>
    <message>
        <source>Send from an address of your own domain</source>
        <translation>내 도메인의 주소로 보내기</translation>
    </message>
    <message>
        <source>Send as the login and set %1 as the reply address</source>
        <extracomment>%1: a mail address</extracomment>
        <translation>로그인한 주소로 보내고 %1 주소를 회신 주소로 넣기</translation>
    </message>
</context>
<context>
    <name>SetupSheet</name>
    <message>
        <source>Mail service</source>
        <extracomment>Label on a printed sheet: which mail service it is</extracomment>
        <translation>메일 서비스</translation>
    </message>
    <message>
        <source>From address</source>
        <extracomment>Label on a printed sheet</extracomment>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>From name</source>
        <extracomment>Label on a printed sheet</extracomment>
        <translation>보내는 사람 이름</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <extracomment>Label on a printed sheet: the server that mail is handed to</extracomment>
        <translation>보내는 메일 서버(SMTP)</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Label on a printed sheet: a number such as 465</extracomment>
        <translation>포트</translation>
    </message>
    <message>
        <source>Security</source>
        <extracomment>Label on a printed sheet: SSL/TLS or STARTTLS</extracomment>
        <translation>보안 연결</translation>
    </message>
    <message>
        <source>Authentication</source>
        <extracomment>Label on a printed sheet: PLAIN, LOGIN, CRAM-MD5 …</extracomment>
        <translation>인증 방식</translation>
    </message>
    <message>
        <source>1. Enter these settings</source>
        <extracomment>Heading on a printed sheet: the values below are to be typed into another program</extracomment>
        <translation>1. 이 값을 그대로 넣으세요</translation>
    </message>
    <message>
        <source>Login name</source>
        <extracomment>Label on a printed sheet</extracomment>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>None; mail is sent without signing in</source>
        <translation>없음(로그인하지 않고 보내요)</translation>
    </message>
    <message>
        <source>Keep this sheet safe if you write it down.</source>
        <extracomment>Below a line to write the password on</extracomment>
        <translation>여기에 적었다면 이 종이를 남이 보지 못하는 곳에 두세요.</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>Label on a printed sheet: how a program is connected with the mail service</extracomment>
        <translation>연결 방식</translation>
    </message>
    <message>
        <source>Sign in with Google in the browser, without a password</source>
        <translation>비밀번호 없이 브라우저에서 Google로 로그인</translation>
    </message>
    <message>
        <source>Sign in with Microsoft in the browser, without a password</source>
        <translation>비밀번호 없이 브라우저에서 Microsoft로 로그인</translation>
    </message>
    <message>
        <source>Sign in as</source>
        <extracomment>Label on a printed sheet: the account that one signs in with</extracomment>
        <translation>로그인할 계정</translation>
    </message>
    <message>
        <source>2. Get the password</source>
        <extracomment>Heading on a printed sheet</extracomment>
        <translation>2. 비밀번호를 준비하세요</translation>
    </message>
    <message>
        <source>2. Get the %1</source>
        <translation>2. 비밀번호를 준비하세요: %1</translation>
    </message>
    <message>
        <source>Whoever runs the mail server gives it to you.</source>
        <translation>메일 서버를 관리하는 분에게 받으세요.</translation>
    </message>
    <message>
        <source>2. Sign in</source>
        <extracomment>Heading on a printed sheet</extracomment>
        <translation>2. 로그인하세요</translation>
    </message>
    <message>
        <source>In the program that is to send, choose to connect a Google account.</source>
        <translation>메일을 보낼 프로그램에서 Google 계정 연결을 고르세요.</translation>
    </message>
    <message>
        <source>In the program that is to send, choose to connect a Microsoft account.</source>
        <translation>메일을 보낼 프로그램에서 Microsoft 계정 연결을 고르세요.</translation>
    </message>
    <message>
        <source>Sign in as %1 and allow it to send mail.</source>
        <extracomment>%1: an address</extracomment>
        <translation>다음 계정으로 로그인하고 메일 보내기를 허용하세요: %1</translation>
    </message>
    <message>
        <source>3. Good to know</source>
        <extracomment>Heading on a printed sheet: limits and rules of the mail service</extracomment>
        <translation>3. 알아 두세요</translation>
    </message>
    <message>
        <source>Enter the From address exactly as it stands here; many mail servers take no other one.</source>
        <translation>보내는 주소는 여기 적힌 그대로 넣으세요. 다른 주소를 받지 않는 메일 서버가 많아요.</translation>
    </message>
    <message>
        <source>How much you can send a day is not known: ask whoever runs the mail server.</source>
        <translation>하루에 얼마나 보낼 수 있는지는 알려져 있지 않으니 메일 서버를 관리하는 분에게 물어보세요.</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <extracomment>Small print. %1: where the limits are known from, and of when</extracomment>
        <translation>한도 출처: %1</translation>
    </message>
    <message>
        <source>4. If it doesn&apos;t work</source>
        <extracomment>Heading on a printed sheet</extracomment>
        <translation>4. 잘 안 되면 물어보세요</translation>
    </message>
    <message>
        <source>Take a picture of the error or write it down word for word; it says what is wrong.</source>
        <translation>오류 문구에 원인이 적혀 있으니 사진을 찍거나 그대로 적어서 보여 주세요.</translation>
    </message>
    <message>
        <source>Help page</source>
        <extracomment>Label on a printed sheet: a web page of the mail service</extracomment>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Who to ask, phone number</source>
        <extracomment>Label on a printed sheet, before a line to write on: whom to ask</extracomment>
        <translation>담당자와 연락처</translation>
    </message>
    <message>
        <source>STARTTLS (some programs say TLS)</source>
        <extracomment>A value on a printed sheet: programs call the security of port 587 by either name</extracomment>
        <translation>STARTTLS(프로그램에 따라 TLS라고 적혀 있어요)</translation>
    </message>
    <message>
        <source>None, only inside one&apos;s own network</source>
        <extracomment>A value on a printed sheet</extracomment>
        <translation>없음(사내 네트워크 안에서만)</translation>
    </message>
    <message>
        <source>Settings for sending mail</source>
        <extracomment>Title of a printed sheet</extracomment>
        <translation>메일 발송 설정 안내</translation>
    </message>
    <message>
        <source>This is a practice account: it sends no real mail.</source>
        <translation>연습용 계정이에요. 실제 메일은 나가지 않아요.</translation>
    </message>
    <message>
        <source>There is no password in this sheet.</source>
        <extracomment>At the foot of a printed sheet</extracomment>
        <translation>이 안내에는 비밀번호가 들어 있지 않아요.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>You are signed in</source>
        <extracomment>Page in the browser after the sign-in at Google or Microsoft</extracomment>
        <translation>로그인했어요</translation>
    </message>
    <message>
        <source>Close this window and go back to Sendproof.</source>
        <translation>창을 닫고 센드프루프로 돌아오세요.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>로그인하지 못했어요</translation>
    </message>
    <message>
        <source>Close this window. Sendproof says what happened and what helps.</source>
        <translation>창을 닫으세요. 무슨 일인지, 어떻게 하면 되는지 센드프루프가 알려 드려요.</translation>
    </message>
    <message>
        <source>This page belongs to an older sign-in</source>
        <translation>지난 로그인의 창이에요</translation>
    </message>
    <message>
        <source>Close this window, and use the one that Sendproof opened last.</source>
        <translation>이 창을 닫고, 센드프루프가 마지막으로 연 창에서 로그인하세요.</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>public source code</source>
        <translation>공개된 소스 코드</translation>
    </message>
    <message>
        <source>yyyy</source>
        <extracomment>The form of a year, see the Qt documentation of QDate::toString()</extracomment>
        <translation>yyyy년</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <extracomment>%1: where a fact is known from, %2: a month or year</extracomment>
        <translation>%1, %2 기준</translation>
    </message>
</context>
<context>
    <name>StageWords</name>
    <message>
        <source>Finding the server</source>
        <extracomment>Pairs: the name of a step of sending in a list, then the sentence shown while it runs</extracomment>
        <translation>서버 찾기</translation>
    </message>
    <message>
        <source>Looking for the mail server.</source>
        <translation>메일 서버를 찾고 있어요.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Connecting to the mail server.</source>
        <translation>메일 서버에 연결하고 있어요.</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>보안 연결</translation>
    </message>
    <message>
        <source>Securing the connection.</source>
        <translation>연결을 안전하게 만들고 있어요.</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>서버 인사</translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s greeting.</source>
        <translation>서버의 인사를 기다리고 있어요.</translation>
    </message>
    <message>
        <source>What the server offers</source>
        <translation>서버 안내</translation>
    </message>
    <message>
        <source>Asking the server what it offers.</source>
        <translation>서버에서 무엇이 되는지 묻고 있어요.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Signing in.</source>
        <translation>로그인하고 있어요.</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>보내는 주소 확인</translation>
    </message>
    <message>
        <source>Asking whether the From address may be used.</source>
        <translation>보내는 주소를 쓸 수 있는지 묻고 있어요.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>받는 주소 확인</translation>
    </message>
    <message>
        <source>Asking whether the recipient is accepted.</source>
        <translation>받는 주소가 괜찮은지 묻고 있어요.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Handing the mail over.</source>
        <translation>메일을 넘겨주고 있어요.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>The mail server took the mail.</source>
        <translation>메일 서버가 메일을 받았어요.</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>The mail arrived.</source>
        <translation>메일이 도착했어요.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a time in milliseconds, right-aligned in a narrow column</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a time in seconds such as 4.1, right-aligned in a narrow column</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: a number such as 0.6, put into a sentence</extracomment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>보내기 허가</translation>
    </message>
    <message>
        <source>Asking the mail service for permission to send.</source>
        <translation>메일 서비스에 보내기 허가를 받고 있어요.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>메일 넘기기</translation>
    </message>
    <message>
        <source>Handing the mail to the mail service.</source>
        <translation>메일 서비스에 메일을 넘기고 있어요.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>This copy of Sendproof is damaged. Please install it again.</source>
        <translation>센드프루프 파일이 손상됐어요. 다시 설치해 주세요.</translation>
    </message>
    <message>
        <source>An entry of your own for a mail service was left out.</source>
        <translation>직접 추가한 메일 서비스 항목 하나를 읽지 못해 뺐어요.</translation>
    </message>
</context>
<context>
    <name>sendproof::CertificateDialog</name>
    <message>
        <source>Trust this certificate for this account?</source>
        <extracomment>Title of the dialog for a certificate that can&apos;t be verified</extracomment>
        <translation>이 계정에서 이 인증서를 믿을까요?</translation>
    </message>
    <message>
        <source>Only do this when the fingerprint is the one your administrator gave you. Whoever answers with another certificate is refused from then on.</source>
        <extracomment>What trusting a certificate means</extracomment>
        <translation>관리자가 알려 준 지문과 같을 때만 믿어 주세요. 그다음부터는 다른 인증서를 내미는 서버에 연결하지 않아요.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <extracomment>Button: the shown certificate is accepted for this account</extracomment>
        <translation>이 인증서 믿기(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the dialog without trusting</extracomment>
        <translation>취소</translation>
    </message>
    <message>
        <source>Certificate of the mail server</source>
        <extracomment>Title of the window that shows a certificate</extracomment>
        <translation>메일 서버의 인증서</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Validity of a certificate. %1 and %2: days</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>The server names a certificate is for</extracomment>
        <translation>서버 이름</translation>
    </message>
    <message>
        <source>Holder</source>
        <extracomment>The holder of a certificate</extracomment>
        <translation>소유자</translation>
    </message>
    <message>
        <source>Issued by</source>
        <extracomment>Who issued a certificate</extracomment>
        <translation>발급한 곳</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>From when to when a certificate is valid</extracomment>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <extracomment>SHA-256 fingerprint of a certificate</extracomment>
        <translation>지문 (SHA-256)</translation>
    </message>
</context>
<context>
    <name>sendproof::ConnectPage</name>
    <message>
        <source>What shall &amp;happen?</source>
        <extracomment>Label of the list of practice scenarios</extracomment>
        <translation>어떤 일을 연습할까요?(&amp;H)</translation>
    </message>
    <message>
        <source>Outgoing mail &amp;server</source>
        <extracomment>Label of the field for the submission server&apos;s name</extracomment>
        <translation>보내는 메일 서버(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <extracomment>Label of the field for the port number</extracomment>
        <translation>포트(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <extracomment>Label of the list: TLS from the start, STARTTLS, none</extracomment>
        <translation>보안 연결(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Login name</source>
        <extracomment>Label of the field for the name given at sign-in</extracomment>
        <translation>로그인 이름(&amp;L)</translation>
    </message>
    <message>
        <source>Open the provider&apos;s &amp;guide</source>
        <extracomment>Opens the help page of the mail provider in the browser</extracomment>
        <translation>메일 서비스 안내 열기(&amp;G)</translation>
    </message>
    <message>
        <source>STARTTLS (usual on 587)</source>
        <extracomment>Choice of security</extracomment>
        <translation>STARTTLS (보통 587)</translation>
    </message>
    <message>
        <source>Set it up by hand</source>
        <translation>직접 설정</translation>
    </message>
    <message>
        <source>&amp;%1</source>
        <extracomment>Label of the password field with its mnemonic. %1: the provider&apos;s own word, e.g. &quot;App password&quot;</extracomment>
        <translation>%1(&amp;P)</translation>
    </message>
    <message>
        <source>How to get this password</source>
        <extracomment>Heading of a card with numbered steps</extracomment>
        <translation>이 비밀번호를 만드는 방법</translation>
    </message>
    <message>
        <source>Show less</source>
        <extracomment>Link beside the summary of the server: hides or shows host, port and security</extracomment>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>Send without enc&amp;ryption</source>
        <extracomment>Tick that switching security off needs</extracomment>
        <translation>암호화 없이 보내기(&amp;R)</translation>
    </message>
    <message>
        <source>Only for a mail relay in your own network: everybody on the way can read mail and password.</source>
        <extracomment>Below the tick &quot;Send without encryption&quot;</extracomment>
        <translation>우리 회사 안의 메일 중계 서버에만 쓰세요. 가는 길에서 누구나 메일과 비밀번호를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>TLS (usual on 465)</source>
        <extracomment>Choice of security: TLS from the first byte</extracomment>
        <translation>TLS (보통 465)</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Choice of security</extracomment>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>sendproof::ConnectPresenter</name>
    <message>
        <source>Filled in already: practice</source>
        <translation>미리 채워 뒀어요: practice</translation>
    </message>
    <message>
        <source>Connect to the practice server</source>
        <translation>연습 서버에 연결하기</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <extracomment>%1: a mail service</extracomment>
        <translation>%1에 연결하기</translation>
    </message>
    <message>
        <source>Connect to your mail server</source>
        <translation>메일 서버에 연결하기</translation>
    </message>
    <message>
        <source>The server is still to be entered</source>
        <translation>서버를 아직 적지 않았어요</translation>
    </message>
    <message>
        <source>%1 · %2 · not secured</source>
        <extracomment>%1: server, %2: port</extracomment>
        <translation>%1 · %2 · 보안 연결 없음</translation>
    </message>
    <message>
        <source>%1 · %2 · secured automatically</source>
        <extracomment>%1: server, %2: port</extracomment>
        <translation>%1 · %2 · 보안 연결 자동</translation>
    </message>
    <message>
        <source>The practice server could not be started</source>
        <translation>연습 서버를 시작하지 못했어요</translation>
    </message>
    <message>
        <source>The saved password is used</source>
        <extracomment>In the empty password field of an account that is edited</extracomment>
        <translation>저장된 비밀번호를 써요</translation>
    </message>
</context>
<context>
    <name>sendproof::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>Link beside a text; the second form after it was pressed</extracomment>
        <translation>복사했어요</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>%1: copied</source>
        <extracomment>Read by screen readers. %1: the name of what is copied</extracomment>
        <translation>%1: 복사했어요</translation>
    </message>
    <message>
        <source>%1: copy</source>
        <translation>%1: 복사</translation>
    </message>
</context>
<context>
    <name>sendproof::DirectPanel</name>
    <message>
        <source>Client &amp;ID</source>
        <extracomment>Label of the field for the id that a program is known by at Google or Microsoft</extracomment>
        <translation>클라이언트 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Send &amp;from</source>
        <extracomment>Label of a list of addresses</extracomment>
        <translation>보내는 주소(&amp;F)</translation>
    </message>
</context>
<context>
    <name>sendproof::DirectWaitCard</name>
    <message>
        <source>&amp;Open the browser again</source>
        <extracomment>Button: opens the sign-in in the browser once more; the second form where it was not opened yet</extracomment>
        <translation>브라우저 다시 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open it in this computer&apos;s browser</source>
        <translation>이 컴퓨터의 브라우저에서 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <extracomment>Link: ends a sign-in that waits for the browser</extracomment>
        <translation>로그인 그만두기</translation>
    </message>
    <message>
        <source>Address copied</source>
        <extracomment>Link beside an address of a web page; the second form after it was pressed</extracomment>
        <translation>주소를 복사했어요</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
</context>
<context>
    <name>sendproof::DomainPanel</name>
    <message>
        <source>Hide details</source>
        <extracomment>Link on the panel about the sender&apos;s domain: opens and closes what DNS says</extracomment>
        <translation>접기</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>The domain you send from</source>
        <extracomment>Title of the panel that says whether the domain of the From address is set up for sending</extracomment>
        <translation>보내는 도메인 점검</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
</context>
<context>
    <name>sendproof::EmptyHome</name>
    <message>
        <source>Set up your first account</source>
        <extracomment>Title of the window while there is no account</extracomment>
        <translation>첫 계정을 만들어 볼까요?</translation>
    </message>
    <message>
        <source>Four short steps lead from your address to a mail that is proven to arrive.</source>
        <extracomment>Below it</extracomment>
        <translation>보내는 주소만 있으면 네 단계로 메일이 잘 가는지까지 확인해요.</translation>
    </message>
    <message>
        <source>Set up an &amp;account</source>
        <extracomment>Button</extracomment>
        <translation>계정 만들기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <extracomment>Button: the wizard with the practice server</extracomment>
        <translation>먼저 연습하기(&amp;P)</translation>
    </message>
</context>
<context>
    <name>sendproof::ExportDialog</name>
    <message>
        <source>Choose another p&amp;urpose</source>
        <extracomment>Link: asks again what the settings are handed over for</extracomment>
        <translation>다른 용도 고르기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <extracomment>Label of the choice between formats of exported settings</extracomment>
        <translation>형식(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <extracomment>Label of the field for the words that lock a file</extracomment>
        <translation>암호(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <extracomment>Label of the field for the same words a second time</extracomment>
        <translation>암호 한 번 더(&amp;A)</translation>
    </message>
    <message>
        <source>Put the pass&amp;word in</source>
        <extracomment>Switch: the exported file shall hold the password</extracomment>
        <translation>비밀번호도 넣기(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <extracomment>Label of the choice between several exported files</extracomment>
        <translation>파일(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <extracomment>Link: what is being made is given up</extracomment>
        <translation>그만두기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <extracomment>Button: saves exported settings to a file</extracomment>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>Button: copies exported settings</extracomment>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <extracomment>Button: closes the dialog</extracomment>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <extracomment>Title of the dialog that asks for a folder for several files</extracomment>
        <translation>파일을 넣을 폴더</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <extracomment>Read by screen readers: what will be in the file</extracomment>
        <translation>미리 보기: %1</translation>
    </message>
    <message>
        <source>Copied, with the password. It leaves the clipboard in %1.</source>
        <extracomment>After copying a text with a password. %1: a time such as 0:59</extracomment>
        <translation>비밀번호까지 복사했어요. %1 뒤에 클립보드에서 지워져요.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <extracomment>After a press on &quot;Copy&quot;</extracomment>
        <translation>복사했어요.</translation>
    </message>
</context>
<context>
    <name>sendproof::ExportPresenter</name>
    <message>
        <source>Saved: %1</source>
        <extracomment>After an export. %1: the file, or the folder</extracomment>
        <translation>저장했어요: %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>Button: opens the file that was just saved, e.g. to print it</extracomment>
        <translation>열어 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>How many accounts are handed over at once</extracomment>
        <translation>
            <numerusform>계정 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking the bundle. This takes a moment, so that guessing takes long.</source>
        <extracomment>While a bundle is made</extracomment>
        <translation>묶음을 잠그고 있어요. 암호를 알아내기 어렵게 하느라 조금 걸려요.</translation>
    </message>
    <message>
        <source>Asking the keychain for the passwords: %1 of %2</source>
        <extracomment>While passwords are loaded. %1, %2: numbers</extracomment>
        <translation>자격 증명 저장소에서 비밀번호를 읽고 있어요: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Asking the keychain for the password</source>
        <extracomment>While a password is loaded</extracomment>
        <translation>자격 증명 저장소에서 비밀번호를 읽고 있어요</translation>
    </message>
    <message>
        <source>Hand over: %1</source>
        <extracomment>Title of the dialog. %1: the name of an account, or how many there are</extracomment>
        <translation>넘겨주기: %1</translation>
    </message>
    <message>
        <source>Where will it be used? Choose, and you get the settings as they are needed there.</source>
        <extracomment>Below the title of the dialog</extracomment>
        <translation>어디에 쓰시나요? 고르시면 그곳에 맞는 설정을 만들어 드려요.</translation>
    </message>
</context>
<context>
    <name>sendproof::FactsCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Read by screen readers for a line of facts. %1: what it is, %2: its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sendproof::HomeWindow</name>
    <message>
        <source>&amp;Edit</source>
        <extracomment>Menu of an account</extracomment>
        <translation>수정(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <extracomment>Menu of an account</extracomment>
        <translation>시험(&amp;T)</translation>
    </message>
    <message>
        <source>Test, &amp;sign-in only</source>
        <extracomment>Menu of an account: tests it without sending a mail</extracomment>
        <translation>로그인만 확인(&amp;S)</translation>
    </message>
    <message>
        <source>Show what &amp;failed</source>
        <extracomment>Menu of an account, after a failed test</extracomment>
        <translation>왜 실패했는지 보기(&amp;F)</translation>
    </message>
    <message>
        <source>Reset the &amp;password…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>비밀번호 재설정(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;ign in again</source>
        <extracomment>Menu of an account</extracomment>
        <translation>다시 로그인(&amp;I)</translation>
    </message>
    <message>
        <source>Change to the sign-in in the &amp;browser</source>
        <extracomment>Menu of an account</extracomment>
        <translation>직접 연동으로 바꾸기(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Move to a workspace…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>다른 사업장으로 옮기기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Copy to a workspace…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>다른 사업장에 복제(&amp;C)…</translation>
    </message>
    <message>
        <source>Past &amp;tests…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>시험 기록(&amp;H)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <extracomment>Menu of an account</extracomment>
        <translation>삭제(&amp;D)…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <extracomment>Title of a dialog. %1: the name of an account</extracomment>
        <translation>‘%1’ 이름 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>Label of a field</extracomment>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <extracomment>Title of a dialog. %1: the name of an account</extracomment>
        <translation>‘%1’ 복제하기</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>‘%1’ 옮기기</translation>
    </message>
    <message numerus="yes">
        <source>Move %n accounts</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>
            <numerusform>계정 %n개 옮기기</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <extracomment>Label of a field</extracomment>
        <translation>사업장(&amp;W)</translation>
    </message>
    <message>
        <source>Leave it empty for none.</source>
        <extracomment>Below the field for a workspace</extracomment>
        <translation>비워 두면 사업장에 넣지 않아요.</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>복제하기</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Close everything?</source>
        <extracomment>Question when the program is closed in the middle of something</extracomment>
        <translation>모두 닫을까요?</translation>
    </message>
    <message>
        <source>Close everything</source>
        <extracomment>Button</extracomment>
        <translation>모두 닫기</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button</extracomment>
        <translation>계속하기</translation>
    </message>
    <message>
        <source>Past tests of “%1”</source>
        <extracomment>Title of a dialog. %1: the name of an account</extracomment>
        <translation>‘%1’ 시험 기록</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <extracomment>In place of the list while it is read</extracomment>
        <translation>계정을 불러오고 있어요</translation>
    </message>
    <message>
        <source>Sendproof</source>
        <extracomment>The name of the program</extracomment>
        <translation>센드프루프</translation>
    </message>
    <message>
        <source>Test &amp;all</source>
        <extracomment>Button above the list of accounts</extracomment>
        <translation>모두 시험(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <extracomment>Button above the list of accounts</extracomment>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;New account</source>
        <extracomment>Button above the list of accounts</extracomment>
        <translation>새 계정(&amp;N)</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <extracomment>Read by screen readers</extracomment>
        <translation>계정 검색</translation>
    </message>
    <message>
        <source>Name, address, workspace or service</source>
        <extracomment>In the empty field for searching: what can be searched for</extracomment>
        <translation>이름, 주소, 사업장, 메일 서비스</translation>
    </message>
    <message>
        <source>Accounts</source>
        <extracomment>Read by screen readers</extracomment>
        <translation>계정 목록</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>Link below a message above the list</extracomment>
        <translation>메시지 닫기</translation>
    </message>
    <message>
        <source>The setup in the other window isn&apos;t finished. What was entered there is not kept.</source>
        <extracomment>Below the question whether to close the program</extracomment>
        <translation>다른 창에서 설정하던 중이에요. 거기에 넣은 내용은 저장되지 않아요.</translation>
    </message>
    <message>
        <source>A test is running. What it has come to so far is kept.</source>
        <translation>시험하고 있어요. 지금까지의 결과는 기록돼요.</translation>
    </message>
    <message>
        <source>More for the selected accounts</source>
        <extracomment>Tool tip and, for screen readers, name of the button &quot;⋯&quot; above the list of accounts: opens their menu</extracomment>
        <translation>선택한 계정으로 할 수 있는 일 더 보기</translation>
    </message>
</context>
<context>
    <name>sendproof::ImportDialog</name>
    <message>
        <source>Choose a &amp;file…</source>
        <extracomment>Button: asks for the file that is imported</extracomment>
        <translation>파일 고르기(&amp;F)…</translation>
    </message>
    <message>
        <source>Save an empty &amp;table to fill in</source>
        <extracomment>Link: saves a CSV table with the headings and an example</extracomment>
        <translation>채워 넣을 빈 표 저장하기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <extracomment>Label of the field for the words that lock a file</extracomment>
        <translation>암호(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <extracomment>Link: what is being done is given up</extracomment>
        <translation>그만두기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <extracomment>Button: opens a locked file with the passphrase</extracomment>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;est them</source>
        <extracomment>Button: tests the accounts that were just imported</extracomment>
        <translation>시험하기(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <extracomment>Button: closes the dialog</extracomment>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>What becomes of the accounts in the file</source>
        <extracomment>Read by screen readers: the accounts of a file and what becomes of them</extracomment>
        <translation>파일의 계정이 어떻게 되는지</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>After saving an empty table. %1: the file</extracomment>
        <translation>저장했어요: %1</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <extracomment>Label of the field for the mail address that settings of a domain are taken in for</extracomment>
        <translation>메일 주소(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <extracomment>Button: reads a file with the mail address that was entered</extracomment>
        <translation>계속(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sendproof::ImportPresenter</name>
    <message>
        <source>The file can&apos;t be read</source>
        <extracomment>Title of a card: a file that was chosen to be imported</extracomment>
        <translation>파일을 읽을 수 없어요</translation>
    </message>
    <message>
        <source>Nothing of this file can be imported</source>
        <extracomment>Title of a card: a file that was chosen to be imported</extracomment>
        <translation>이 파일에서는 가져올 수 있는 것이 없어요</translation>
    </message>
    <message>
        <source>The file was changed in the meantime</source>
        <extracomment>Title of a card: between the preview and the import</extracomment>
        <translation>그사이에 파일이 바뀌었어요</translation>
    </message>
    <message>
        <source>The accounts were changed in the meantime</source>
        <extracomment>Title of a card: between the preview and the import</extracomment>
        <translation>그사이에 계정이 바뀌었어요</translation>
    </message>
    <message>
        <source>Nothing was imported yet. This is how it would be now: look at it once more.</source>
        <extracomment>Below the two titles above</extracomment>
        <translation>아직 아무것도 가져오지 않았어요. 지금 가져오면 이렇게 되니 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>%1. Accounts in it: %2</source>
        <extracomment>%1: what kind of file it is, %2: how many accounts are in it</extracomment>
        <translation>%1에 계정이 %2개 있어요</translation>
    </message>
    <message>
        <source>&amp;Import %1</source>
        <extracomment>Button. %1: how many accounts are imported</extracomment>
        <translation>%1개 가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import %1, leave out %2</source>
        <translation>%2개는 빼고 %1개 가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>All of it is here already. There is nothing to import.</source>
        <translation>모두 이미 있는 계정이라 가져올 것이 없어요.</translation>
    </message>
    <message>
        <source>Take accounts in</source>
        <extracomment>Title of the dialog</extracomment>
        <translation>계정 가져오기</translation>
    </message>
    <message>
        <source>Choose a file: one of Sendproof, a table (CSV), or settings of Thunderbird, msmtp, WordPress or a program (.env). First you see what would become of it.</source>
        <extracomment>Below the title of the dialog</extracomment>
        <translation>센드프루프 파일이나 표(CSV), 썬더버드·msmtp·워드프레스·.env 설정 파일을 고르세요. 가져오기 전에 어떻게 되는지 먼저 보여 드려요.</translation>
    </message>
    <message>
        <source>The file is locked. Enter the passphrase that it was made with.</source>
        <extracomment>Below the title of the dialog</extracomment>
        <translation>암호로 잠긴 파일이에요. 파일을 만들 때 정한 암호를 입력하세요.</translation>
    </message>
    <message>
        <source>This passphrase doesn&apos;t open the file. Try it again.</source>
        <extracomment>Beside the field for the passphrase of a file</extracomment>
        <translation>이 암호로는 열리지 않아요. 다시 입력해 보세요.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <extracomment>While a file is read</extracomment>
        <translation>파일을 읽고 있어요</translation>
    </message>
    <message>
        <source>Putting the passwords into the keychain: %1 of %2</source>
        <extracomment>While passwords go into the keychain. %1, %2: numbers</extracomment>
        <translation>비밀번호를 자격 증명 저장소에 넣고 있어요: %2개 중 %1개</translation>
    </message>
    <message>
        <source>Importing</source>
        <extracomment>While accounts are imported</extracomment>
        <translation>가져오고 있어요</translation>
    </message>
    <message>
        <source>Send a test mail with each, then you know that they work.</source>
        <extracomment>Below the title of the dialog, when it is done</extracomment>
        <translation>시험 메일을 보내 보면 제대로 되는지 알 수 있어요.</translation>
    </message>
    <message>
        <source>There is no account in this file.</source>
        <extracomment>Instead of how many accounts are in the file</extracomment>
        <translation>이 파일에는 계정이 없어요.</translation>
    </message>
    <message>
        <source>These settings are for every address of a domain. Enter the address you send from.</source>
        <extracomment>Below the title of the dialog: a file with settings for a whole domain</extracomment>
        <translation>도메인의 모든 주소에 쓰는 설정이에요. 보내는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>This is no mail address. Check it once more.</source>
        <extracomment>Beside the field for a mail address</extracomment>
        <translation>메일 주소 형식이 아니에요. 다시 확인해 주세요.</translation>
    </message>
</context>
<context>
    <name>sendproof::KeepPage</name>
    <message>
        <source>Keep it only &amp;until Sendproof is closed</source>
        <extracomment>Button: the password stays in memory because there is no keychain</extracomment>
        <translation>센드프루프를 닫을 때까지만 쓰기(&amp;U)</translation>
    </message>
    <message>
        <source>Account na&amp;me</source>
        <extracomment>Label of the field for what the user calls the account</extracomment>
        <translation>계정 이름(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <extracomment>Label of the field for the client or branch that groups accounts</extracomment>
        <translation>사업장(&amp;W)</translation>
    </message>
    <message>
        <source>optional</source>
        <extracomment>Beside the label of a field that may stay empty</extracomment>
        <translation>선택</translation>
    </message>
    <message>
        <source>Your account is ready</source>
        <extracomment>Title of the last page after saving</extracomment>
        <translation>계정이 준비됐어요</translation>
    </message>
    <message>
        <source>You can set up another one or close the window.</source>
        <extracomment>Below the title of the last page after saving</extracomment>
        <translation>다른 계정을 더 만들거나 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Saving the account</source>
        <extracomment>Title of the last page while the password goes into the keychain</extracomment>
        <translation>계정을 저장하고 있어요</translation>
    </message>
    <message>
        <source>Your computer may ask whether Sendproof may use the keychain.</source>
        <extracomment>Below the title of the last page while saving</extracomment>
        <translation>컴퓨터가 자격 증명 저장소를 써도 되는지 물어볼 수 있어요.</translation>
    </message>
    <message>
        <source>What shall this account be called?</source>
        <extracomment>Title of the last page</extracomment>
        <translation>이 계정을 뭐라고 부를까요?</translation>
    </message>
    <message>
        <source>The password is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>비밀번호는 이 컴퓨터의 자격 증명 저장소에만 저장돼요.</translation>
    </message>
    <message>
        <source>The permission to send is kept in this computer&apos;s keychain and nowhere else.</source>
        <extracomment>Below the title of the last page</extracomment>
        <translation>발송 권한은 이 컴퓨터의 자격 증명 저장소에만 저장해요.</translation>
    </message>
    <message>
        <source>Choose another wor&amp;kspace</source>
        <extracomment>Button: the account can&apos;t be saved beside another one of its workspace</extracomment>
        <translation>다른 사업장 고르기(&amp;K)</translation>
    </message>
    <message>
        <source>Where will it be used?</source>
        <extracomment>Heading above the tiles WordPress, iPhone, Print …: what the settings are handed over for</extracomment>
        <translation>어디에 쓰시나요?</translation>
    </message>
</context>
<context>
    <name>sendproof::KeepPresenter</name>
    <message>
        <source>Enter a name that you will know it by.</source>
        <translation>알아보기 쉬운 이름을 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>sendproof::LadderModel</name>
    <message>
        <source>%1: done, %2</source>
        <extracomment>Read by a screen reader for a finished step of the test. %1: the step, %2: time it took, e.g. &quot;48 ms&quot;</extracomment>
        <translation>%1: 됐어요, %2</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <extracomment>Read by a screen reader for the step at which the test failed. %1: the step</extracomment>
        <translation>%1: 안 됐어요</translation>
    </message>
    <message>
        <source>%1: working on it</source>
        <extracomment>Read by a screen reader for the step the test is working on. %1: the step</extracomment>
        <translation>%1: 하고 있어요</translation>
    </message>
    <message>
        <source>%1: not reached yet</source>
        <extracomment>Read by a screen reader for a step the test has not reached. %1: the step</extracomment>
        <translation>%1: 아직이에요</translation>
    </message>
</context>
<context>
    <name>sendproof::LetterDialog</name>
    <message>
        <source>Text for the administrator</source>
        <extracomment>Title of the dialog with a letter to whoever runs the mail server</extracomment>
        <translation>관리자에게 보낼 글</translation>
    </message>
    <message>
        <source>Show it in English</source>
        <extracomment>Link: shows the same letter in the other language</extracomment>
        <translation>영어로 보기</translation>
    </message>
    <message>
        <source>Show it in Korean</source>
        <translation>한국어로 보기</translation>
    </message>
</context>
<context>
    <name>sendproof::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <extracomment>Button inside the password field</extracomment>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <extracomment>Read by screen readers for the button inside the password field</extracomment>
        <translation>비밀번호 숨기기</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>비밀번호 표시하기</translation>
    </message>
</context>
<context>
    <name>sendproof::ProofDialog</name>
    <message>
        <source>Close</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>sendproof::ProvePage</name>
    <message>
        <source>Send the test mail &amp;to</source>
        <extracomment>Label of the field for the recipient of the test mail</extracomment>
        <translation>시험 메일을 받을 주소(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Lets go of the running test</extracomment>
        <translation>그만두기(&amp;S)</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <extracomment>Read by screen readers for the list of steps</extracomment>
        <translation>시험 단계</translation>
    </message>
    <message>
        <source>Six-&amp;digit code in the mail</source>
        <extracomment>Label of the field for the code that stands in the test mail</extracomment>
        <translation>메일에 적힌 여섯 자리 숫자(&amp;D)</translation>
    </message>
    <message>
        <source>optional, proves that it arrived</source>
        <extracomment>Beside the label of the code field</extracomment>
        <translation>선택, 도착을 확인해요</translation>
    </message>
    <message>
        <source>Read the mail the &amp;practice server took</source>
        <extracomment>Link: shows the test mail as it arrived at the practice server</extracomment>
        <translation>연습 서버가 받은 메일 읽기(&amp;P)</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <extracomment>Link at the bottom of the third page: what was said between this computer and the mail server</extracomment>
        <translation>대화 기록 보기</translation>
    </message>
    <message>
        <source>Conversation with the mail server</source>
        <extracomment>Title of the dialog with all lines between this computer and the mail server</extracomment>
        <translation>메일 서버와 나눈 대화</translation>
    </message>
    <message>
        <source>Mail at the practice server</source>
        <extracomment>Title of the dialog with the mail that the practice server took</extracomment>
        <translation>연습 서버가 받은 메일</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <extracomment>The primary button of the third page; the second form after a failure</extracomment>
        <translation>다시 시험(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Send the test mail</source>
        <translation>시험 메일 보내기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check only, send nothing</source>
        <extracomment>Link: a test that stops before anything is sent</extracomment>
        <translation>보내지 않고 확인만 하기(&amp;C)</translation>
    </message>
    <message>
        <source>Send an&amp;other one</source>
        <extracomment>Link after a test that worked: opens the field for the recipient again</extracomment>
        <translation>한 번 더 보내기(&amp;O)</translation>
    </message>
    <message>
        <source>Use an&amp;other recipient</source>
        <extracomment>Link after a test that failed: opens the field for the recipient</extracomment>
        <translation>다른 주소로 받아 보기(&amp;O)</translation>
    </message>
    <message>
        <source>Test a&amp;gain</source>
        <extracomment>Link after a test that failed: opens the field for the recipient, with the button to test again</extracomment>
        <translation>다시 시험(&amp;G)</translation>
    </message>
    <message>
        <source>Copy as &amp;report</source>
        <extracomment>Link: copies what is known of the failure, to be shown to others</extracomment>
        <translation>보고서로 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Copied, without passwords and names. You can show it to anyone who helps.</source>
        <extracomment>After a press on &quot;Copy as report&quot;</extracomment>
        <translation>비밀번호와 이름은 빼고 복사했어요. 도와주는 사람에게 보여 줘도 돼요.</translation>
    </message>
</context>
<context>
    <name>sendproof::ProvePresenter</name>
    <message numerus="yes">
        <source>%n more line(s) are not shown</source>
        <comment>the end of a log</comment>
        <translation>
            <numerusform>보이지 않는 줄이 %n개 더 있어요</numerusform>
        </translation>
    </message>
    <message>
        <source>The next test begins by itself in %1.</source>
        <extracomment>A countdown. %1: &quot;4:59&quot;</extracomment>
        <translation>다음 시험은 %1 뒤에 저절로 시작해요.</translation>
    </message>
    <message>
        <source>Don&apos;t wait</source>
        <extracomment>Link: ends the wait, no test begins</extracomment>
        <translation>기다리지 않기</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <extracomment>What a repair changed in the settings. %1: a list such as &quot;Port: 465 → 587&quot;</extracomment>
        <translation>바꾼 내용: %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Link: takes the change back</extracomment>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>sendproof::ProviderDialog</name>
    <message>
        <source>Choose a mail service</source>
        <extracomment>Title of the dialog with the list of mail services</extracomment>
        <translation>메일 서비스 고르기</translation>
    </message>
    <message>
        <source>&amp;Search a mail service</source>
        <extracomment>Label of the field that searches in the list of mail services</extracomment>
        <translation>메일 서비스 찾기(&amp;S)</translation>
    </message>
    <message>
        <source>Name, address or server</source>
        <extracomment>In the empty field that searches in the list of mail services</extracomment>
        <translation>이름, 주소, 초성</translation>
    </message>
    <message>
        <source>Mail services</source>
        <extracomment>Name of the list for screen readers</extracomment>
        <translation>메일 서비스</translation>
    </message>
    <message>
        <source>&amp;Enter it yourself</source>
        <extracomment>Button below the list of mail services: none of them, the server is entered by hand</extracomment>
        <translation>직접 입력(&amp;E)</translation>
    </message>
    <message>
        <source>Hide &amp;links to help outside</source>
        <extracomment>Box to tick: no links to help pages of the mail services anywhere in the program</extracomment>
        <translation>바깥 도움말 링크 숨기기(&amp;L)</translation>
    </message>
    <message>
        <source>Set by the administrator of this computer.</source>
        <extracomment>Below a box that is ticked and can not be changed</extracomment>
        <translation>이 컴퓨터의 관리자가 정했어요.</translation>
    </message>
    <message>
        <source>Set &amp;up with this service</source>
        <extracomment>Button: the selected mail service is used for the account</extracomment>
        <translation>이 서비스로 설정(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>Button: closes the dialog</extracomment>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sendproof::ProviderGuideView</name>
    <message>
        <source>&amp;Help page of the service</source>
        <extracomment>Link to a page of the mail service&apos;s own, opened in the browser</extracomment>
        <translation>이 서비스의 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Your &amp;region or use</source>
        <extracomment>Label of a list of servers to choose from</extracomment>
        <translation>지역이나 용도(&amp;R)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>Below facts about a mail service. %1: where they are known from, and of when</extracomment>
        <translation>출처: %1</translation>
    </message>
</context>
<context>
    <name>sendproof::ProviderListPresenter</name>
    <message>
        <source>For this address</source>
        <extracomment>Heading in the list of mail services</extracomment>
        <translation>이 주소에 맞는 서비스</translation>
    </message>
    <message>
        <source>Added by you</source>
        <extracomment>Heading in the list of mail services: those from a file of the user&apos;s own</extracomment>
        <translation>직접 추가한 서비스</translation>
    </message>
    <message>
        <source>Korean services</source>
        <extracomment>Heading in the list of mail services</extracomment>
        <translation>국내 서비스</translation>
    </message>
    <message>
        <source>International services</source>
        <extracomment>Heading in the list of mail services</extracomment>
        <translation>해외 서비스</translation>
    </message>
    <message>
        <source>Not for an address of your own domain</source>
        <extracomment>Heading in the list of mail services: for addresses of their own only</extracomment>
        <translation>내 도메인 주소에는 쓸 수 없는 서비스</translation>
    </message>
    <message>
        <source>No mail service fits. If yours isn&apos;t in the list, enter its server yourself.</source>
        <translation>찾는 서비스가 없어요. 목록에 없는 서비스라면 서버를 직접 입력하세요.</translation>
    </message>
</context>
<context>
    <name>sendproof::RailStep</name>
    <message>
        <source>Step %1, %2: you are here</source>
        <extracomment>Read by screen readers in the list of steps. %1: number, %2: name of the step</extracomment>
        <translation>%1단계, %2: 지금 단계</translation>
    </message>
    <message>
        <source>Step %1, %2: done</source>
        <extracomment>Read by screen readers in the list of steps. %1: number, %2: name of the step</extracomment>
        <translation>%1단계, %2: 마침</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <extracomment>Read by screen readers in the list of steps. %1: number, %2: name of the step</extracomment>
        <translation>%1단계, %2</translation>
    </message>
</context>
<context>
    <name>sendproof::RecordCard</name>
    <message>
        <source>Name</source>
        <extracomment>Above the name of a DNS record</extracomment>
        <translation>이름</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Above the content of a DNS record</extracomment>
        <translation>내용</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read by screen readers for a line of facts. %1: what it is, %2: its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sendproof::RoundBar</name>
    <message>
        <source>Testing</source>
        <extracomment>Before &quot;3/12 · 1 failed&quot;</extracomment>
        <translation>시험하고 있어요</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <extracomment>Button: ends a test of many accounts; what it has come to is kept</extracomment>
        <translation>그만두기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>sendproof::SearchPicture</name>
    <message>
        <source>Places that are asked for the settings</source>
        <translation>설정을 물어보는 곳</translation>
    </message>
    <message>
        <source>Likely mail servers and their ports</source>
        <translation>메일 서버일 만한 곳과 포트</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <extracomment>Button: ends the search for mail settings; what was found until then stays</extracomment>
        <translation>그만 찾기</translation>
    </message>
</context>
<context>
    <name>sendproof::SecretDialog</name>
    <message>
        <source>How to get this password</source>
        <extracomment>Heading above numbered steps</extracomment>
        <translation>이 비밀번호 만드는 법</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Buttons of the dialog for a new password</extracomment>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button of the dialog for a new password</extracomment>
        <translation>저장</translation>
    </message>
    <message>
        <source>Test now</source>
        <extracomment>Button after a new password was saved</extracomment>
        <translation>지금 시험하기</translation>
    </message>
</context>
<context>
    <name>sendproof::SecretResetPresenter</name>
    <message>
        <source>New password for “%1”</source>
        <extracomment>Title of a dialog. %1: the name of an account</extracomment>
        <translation>‘%1’ 비밀번호 재설정</translation>
    </message>
    <message>
        <source>It takes the place of the saved one for %1. The old one is gone then.</source>
        <extracomment>Below it. %1: login name</extracomment>
        <translation>%1 로그인에 쓰는 저장된 비밀번호를 바꿔요. 예전 비밀번호는 지워져요.</translation>
    </message>
    <message>
        <source>The new password is saved</source>
        <extracomment>The password was saved, but the list of accounts could not be changed</extracomment>
        <translation>새 비밀번호를 저장했어요</translation>
    </message>
    <message>
        <source>A test shows whether the server takes it.</source>
        <extracomment>Below &quot;The new password is saved&quot;</extracomment>
        <translation>시험해 보면 서버가 받아 주는지 알 수 있어요.</translation>
    </message>
</context>
<context>
    <name>sendproof::SenderPage</name>
    <message>
        <source>&amp;Mail address</source>
        <extracomment>Label of the field for the From address</extracomment>
        <translation>메일 주소(&amp;M)</translation>
    </message>
    <message>
        <source>Sender n&amp;ame</source>
        <extracomment>Label of the field for the name that recipients see</extracomment>
        <translation>보내는 사람 이름(&amp;A)</translation>
    </message>
    <message>
        <source>optional</source>
        <extracomment>Beside the label of a field that may stay empty</extracomment>
        <translation>선택</translation>
    </message>
    <message>
        <source>How to connect</source>
        <extracomment>Above the two ways to go on</extracomment>
        <translation>연결 방식</translation>
    </message>
    <message>
        <source>Try it with the practice server first</source>
        <extracomment>Link at the bottom of the first page: the built-in practice server instead of a real one</extracomment>
        <translation>연습 서버로 먼저 해 보기</translation>
    </message>
    <message>
        <source>Which address do you send mail from?</source>
        <extracomment>Title of the first page</extracomment>
        <translation>어떤 주소로 메일을 보내시나요?</translation>
    </message>
    <message>
        <source>It is the address your customers see in the mail they get.</source>
        <extracomment>Below the title of the first page</extracomment>
        <translation>고객이 받는 메일에 보이는 주소예요.</translation>
    </message>
    <message>
        <source>Connect by SMTP</source>
        <extracomment>One of the ways to go on from the first page</extracomment>
        <translation>SMTP로 연결</translation>
    </message>
    <message>
        <source>Try it on the practice server</source>
        <extracomment>One of the ways to go on from the first page: the built-in server that sends nothing</extracomment>
        <translation>연습 서버로 해 보기</translation>
    </message>
    <message>
        <source>Walk through everything first. No mail leaves this computer.</source>
        <extracomment>Below &quot;Try it on the practice server&quot;</extracomment>
        <translation>처음부터 끝까지 먼저 해 볼 수 있어요. 밖으로 나가는 메일은 없어요.</translation>
    </message>
    <message>
        <source>Choose the mail service &amp;yourself</source>
        <extracomment>Link on the first page: opens the list of mail services</extracomment>
        <translation>메일 서비스 직접 고르기(&amp;Y)</translation>
    </message>
    <message>
        <source>Choose another mail &amp;service</source>
        <translation>다른 메일 서비스 고르기(&amp;S)</translation>
    </message>
    <message>
        <source>Recommended</source>
        <extracomment>A mark on one of the ways to go on from the first page</extracomment>
        <translation>추천</translation>
    </message>
</context>
<context>
    <name>sendproof::SenderPresenter</name>
    <message>
        <source>This looks typed with the Hangul keyboard on. Did you mean this one?</source>
        <translation>한글 자판으로 적은 것 같아요. 이 주소인가요?</translation>
    </message>
    <message>
        <source>Did you mean this address?</source>
        <translation>혹시 이 주소인가요?</translation>
    </message>
    <message>
        <source>Only the address belongs here.</source>
        <translation>주소만 적으면 돼요.</translation>
    </message>
    <message>
        <source>Many servers can&apos;t take an address with such letters before the @.</source>
        <translation>@ 앞에 한글 같은 글자가 있으면 받지 못하는 서버가 많아요.</translation>
    </message>
    <message>
        <source>You practise on this computer only</source>
        <translation>이 컴퓨터 안에서만 연습해요</translation>
    </message>
    <message>
        <source>A practice server stands in for the mail service. No mail leaves this computer.</source>
        <translation>연습 서버가 메일 서비스를 대신해요. 밖으로 나가는 메일은 없어요.</translation>
    </message>
</context>
<context>
    <name>sendproof::ServerCheck</name>
    <message>
        <source>Change to port %1</source>
        <extracomment>Button. %1: a port number</extracomment>
        <translation>%1번 포트로 바꾸기</translation>
    </message>
</context>
<context>
    <name>sendproof::SetupWizard</name>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save and finish</source>
        <extracomment>Button of the last page, before saving</extracomment>
        <translation>저장하고 마치기(&amp;S)</translation>
    </message>
    <message>
        <source>Mail sending setup – Sendproof</source>
        <translation>메일 발송 설정 – 센드프루프</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>이전(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>Set up &amp;another account</source>
        <extracomment>Button after saving: begins again with the first page</extracomment>
        <translation>다른 계정 만들기(&amp;A)</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <extracomment>Question when the window is closed in the middle</extracomment>
        <translation>저장하지 않고 닫을까요?</translation>
    </message>
    <message>
        <source>What you entered is not kept.</source>
        <extracomment>Below the question when the window is closed in the middle</extracomment>
        <translation>입력한 내용은 남지 않아요.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <extracomment>Button: closes the window and forgets what was typed</extracomment>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: goes on with the wizard</extracomment>
        <translation>계속하기</translation>
    </message>
    <message>
        <source>&amp;To the accounts</source>
        <extracomment>Button of the last page, after saving: leads to the list of accounts</extracomment>
        <translation>계정 목록으로(&amp;T)</translation>
    </message>
    <message>
        <source>Edit an account – Sendproof</source>
        <extracomment>Title of the window</extracomment>
        <translation>계정 수정 – 센드프루프</translation>
    </message>
</context>
<context>
    <name>sendproof::StepRail</name>
    <message>
        <source>Mail sending setup</source>
        <extracomment>Heading of the rail with the four steps</extracomment>
        <translation>메일 발송 설정</translation>
    </message>
    <message>
        <source>Sender address</source>
        <extracomment>The four steps of the wizard, short</extracomment>
        <translation>보내는 주소</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>시험 발송</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <extracomment>In the rail, as long as the practice server is used instead of a real one</extracomment>
        <translation>연습 중: 밖으로 나가는 메일은 없어요.</translation>
    </message>
</context>
<context>
    <name>sendproof::TestMailWords</name>
    <message>
        <source>Sendproof test mail (code %1)</source>
        <extracomment>Subject of the test mail; %1 is the six-digit code</extracomment>
        <translation>센드프루프 시험 메일 (숫자 %1)</translation>
    </message>
    <message>
        <source>This mail was sent by Sendproof to prove that sending works.

From: %1
Server: %2

Code: %3
Type this code into Sendproof to confirm that the mail arrived.

If you did not ask for this mail, you can delete it.
</source>
        <extracomment>Body of the test mail; %1 the From address, %2 the submission server, %3 the six-digit code</extracomment>
        <translation>메일이 잘 보내지는지 확인하려고 센드프루프에서 보낸 시험 메일이에요.

보내는 주소: %1
서버: %2

숫자: %3
이 숫자를 센드프루프에 적으면 도착까지 확인돼요.

이 메일을 부탁한 적이 없다면 지우셔도 돼요.
</translation>
    </message>
</context>
<context>
    <name>sendproof::TextDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>sendproof::TranscriptDialog</name>
    <message>
        <source>&amp;Copy</source>
        <extracomment>Button: copies the whole text</extracomment>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <extracomment>Button: saves the text to a file</extracomment>
        <translation>다른 이름으로 저장…(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <extracomment>Button: closes the dialog</extracomment>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <extracomment>After a press on &quot;Copy&quot;</extracomment>
        <translation>복사했어요.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>After saving a text. %1: file name</extracomment>
        <translation>저장한 파일: %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>저장하지 못한 파일: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>sendproof::VerdictCard</name>
    <message>
        <source>What the server said</source>
        <extracomment>Above the mail server&apos;s own reply, quoted as it came</extracomment>
        <translation>서버가 한 말</translation>
    </message>
</context>
<context>
    <name>sendproof::WordLabel</name>
    <message>
        <source>Copy</source>
        <extracomment>Menu entry of a selected text</extracomment>
        <translation>복사</translation>
    </message>
</context>
</TS>
