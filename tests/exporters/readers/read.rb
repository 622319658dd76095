# SPDX-License-Identifier: GPL-3.0-or-later
# Reads exported initializers of Rails with Ruby: read.rb rails FILE..., one line of JSON a file.
require 'json'
require 'mail'
require_relative 'rails'

ARGV.drop(1).each do |name|
  mailer = Initializer.settings(name)
  smtp = mailer.smtp_settings
  security = smtp[:tls] ? 'implicit-tls' : smtp[:enable_starttls] ? 'starttls' : 'none'
  from = Mail::Address.new(mailer.default_options[:from].dup.force_encoding('UTF-8'))
  puts JSON.generate(host: smtp[:address], port: smtp[:port], security: security, login: smtp[:user_name] || '',
                     secret: smtp[:password], address: from.address, name: from.display_name || '')
end
