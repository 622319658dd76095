<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one mail as WP Mail SMTP does by its constants: what the plugin makes of them for PHPMailer, which is the class
// that WordPress sends with. Usage: php wp-mail-smtp.php CONSTANTS CA-FILE TO
require $argv[1];
$folder = '/usr/share/php/libphp-phpmailer/src';
require "$folder/Exception.php";
require "$folder/PHPMailer.php";
require "$folder/SMTP.php";

if ( ! defined( 'WPMS_ON' ) || WPMS_ON !== true || WPMS_MAILER !== 'smtp' ) {
	fwrite( STDERR, "the constants are switched off\n" );
	exit( 1 );
}
$mail             = new PHPMailer\PHPMailer\PHPMailer( true );
$mail->CharSet    = 'UTF-8';
$mail->Host       = WPMS_SMTP_HOST;
$mail->Port       = WPMS_SMTP_PORT;
$mail->SMTPSecure = WPMS_SSL;
$mail->SMTPAuth   = WPMS_SMTP_AUTH;
if ( WPMS_SSL !== 'tls' ) {
	$mail->SMTPAutoTLS = WPMS_SMTP_AUTOTLS;
}
if ( WPMS_SMTP_AUTH ) {
	$mail->Username = WPMS_SMTP_USER;
	$mail->Password = WPMS_SMTP_PASS;
}
$mail->SMTPOptions = array( 'ssl' => array( 'cafile' => $argv[2] ) );
$mail->Timeout     = 10;
$mail->isSMTP();
$mail->setFrom( WPMS_MAIL_FROM, WPMS_MAIL_FROM_NAME );
$mail->addAddress( $argv[3] );
$mail->Subject = 'WordPress';
$mail->Body    = 'WordPress';
$mail->send();
echo 'sent';
