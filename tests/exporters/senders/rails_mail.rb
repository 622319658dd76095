# SPDX-License-Identifier: GPL-3.0-or-later
# Sends one mail with the mail gem, as Action Mailer does, and the exported initializer: rails_mail.rb FILE TO
require 'mail'
require_relative '../readers/rails'

mailer = Initializer.settings(ARGV[0])
mail = Mail.new(from: mailer.default_options[:from], to: ARGV[1], subject: 'from Rails', body: 'text', charset: 'UTF-8')
mail.delivery_method(mailer.delivery_method, mailer.smtp_settings)
mail.deliver!
