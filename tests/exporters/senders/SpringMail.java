// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one mail with JavaMail and the exported properties, as Spring's JavaMailSender hands them on:
// SpringMail.java FILE TO AUTHORITIES. Spring itself has no part in it.
import java.io.FileInputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

public class SpringMail {
    static SSLContext trusting(String authorities) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (FileInputStream file = new FileInputStream(authorities)) {
            store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    public static void main(String[] arguments) throws Exception {
        Properties exported = new Properties();
        try (FileInputStream file = new FileInputStream(arguments[0])) {
            exported.load(file);
        }
        Properties session = new Properties();
        String prefix = "spring.mail.properties.";
        for (String key : exported.stringPropertyNames())
            if (key.startsWith(prefix))
                session.setProperty(key.substring(prefix.length()), exported.getProperty(key));
        session.put("mail.smtp.ssl.socketFactory", trusting(arguments[2]).getSocketFactory());
        Session mail = Session.getInstance(session);
        MimeMessage message = new MimeMessage(mail);
        message.setFrom();
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(arguments[1]));
        message.setSubject("from Spring");
        message.setText("text");
        try (Transport transport = mail.getTransport(exported.getProperty("spring.mail.protocol"))) {
            transport.connect(exported.getProperty("spring.mail.host"),
                Integer.parseInt(exported.getProperty("spring.mail.port")),
                exported.getProperty("spring.mail.username"), exported.getProperty("spring.mail.password"));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
