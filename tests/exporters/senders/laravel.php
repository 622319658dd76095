<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one mail with the exported .env as Laravel does: phpdotenv reads it, Symfony's mailer sends: laravel.php FILE TO
// Laravel's own part between the two (its MailManager, 9 to 12) is written out below.
require_once 'Dotenv/autoload.php';
require_once 'Symfony/Component/Mailer/autoload.php';

use Symfony\Component\Mailer\Transport\Dsn;
use Symfony\Component\Mailer\Transport\Smtp\EsmtpTransportFactory;
use Symfony\Component\Mime\Address;
use Symfony\Component\Mime\Email;

$values = Dotenv\Dotenv::parse(file_get_contents($argv[1]));
$orNull = fn (string $name) => ($values[$name] ?? 'null') === 'null' ? null : $values[$name];
$options = [];
parse_str((string) parse_url($values['MAIL_URL'] ?? '', PHP_URL_QUERY), $options);
$dsn = new Dsn($values['MAIL_SCHEME'], $values['MAIL_HOST'], $orNull('MAIL_USERNAME'), $orNull('MAIL_PASSWORD'),
    (int) $values['MAIL_PORT'], $options);
$mail = (new Email())->from(new Address($values['MAIL_FROM_ADDRESS'], $values['MAIL_FROM_NAME']))->to($argv[2])
    ->subject('from Laravel')->text('text');
(new EsmtpTransportFactory())->create($dsn)->send($mail);
