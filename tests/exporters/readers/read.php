<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a Laravel .env as Laravel does (phpdotenv, then what env() makes of some words): read.php laravel FILE...
require_once 'Dotenv/autoload.php';

function asLaravelTakes(?string $value)
{
    if ($value === null)
        return null;
    switch (strtolower($value)) {
        case 'true': case '(true)': return true;
        case 'false': case '(false)': return false;
        case 'empty': case '(empty)': return '';
        case 'null': case '(null)': return null;
    }
    return preg_match('/\A([\'"])(.*)\1\z/', $value, $parts) ? $parts[2] : $value;
}

foreach (array_slice($argv, 2) as $name) {
    $values = array_map('asLaravelTakes', Dotenv\Dotenv::parse(file_get_contents($name)));
    $isInsisting = str_ends_with($values['MAIL_URL'] ?? '', ':' . $values['MAIL_PORT'] . '?require_tls=true');
    echo json_encode([
        'host' => trim($values['MAIL_HOST'], '[]'), // an IPv6 address stands in brackets
        'port' => (int) $values['MAIL_PORT'],
        'security' => $values['MAIL_SCHEME'] === 'smtps' ? 'implicit-tls' : ($isInsisting ? 'starttls' : 'none'),
        'login' => $values['MAIL_USERNAME'] ?? '',
        'secret' => $values['MAIL_PASSWORD'],
        'address' => $values['MAIL_FROM_ADDRESS'],
        'name' => $values['MAIL_FROM_NAME'],
    ], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
}
