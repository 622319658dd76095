# SPDX-License-Identifier: GPL-3.0-or-later
# What an initializer of Rails sets, without Rails: Initializer.settings(FILE).
require 'ostruct'

module Rails
  class Application
    attr_reader :config

    def initialize
      @config = OpenStruct.new(action_mailer: OpenStruct.new)
    end

    def configure(&block)
      instance_eval(&block)
    end
  end

  def self.application
    @application ||= Application.new
  end

  def self.restart
    @application = nil
  end
end

module Initializer
  def self.settings(name)
    Rails.restart
    load(File.expand_path(name))
    Rails.application.config.action_mailer
  end
end
