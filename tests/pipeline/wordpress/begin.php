<?php
// Installs WordPress in a folder, writes as many posts as it is told and prints an application password of its author:
// begin.php SITE URL COUNT
[, $site, $url, $count] = $argv;
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => parse_url($url, PHP_URL_HOST), 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
function wp_new_blog_notification() {}
require "$site/wp-load.php";
require_once "$site/wp-admin/includes/upgrade.php";
wp_install('A blog', 'author', 'author@example.org', true, '', 'secret');
foreach (['siteurl' => $url, 'home' => $url, 'permalink_structure' => '/%year%/%postname%/'] as $name => $value) {
    update_option($name, $value);
}
wp_delete_post(1, true);
wp_suspend_cache_addition(true);
$wpdb->query('START TRANSACTION');
for ($number = 0; $number < (int) $count; $number++) {
    wp_insert_post([
        'post_title' => "Post $number", 'post_name' => "post-$number", 'post_status' => 'publish', 'post_author' => 1,
        'post_content' => "<!-- wp:paragraph --><p>What post $number says of stem cells.</p><!-- /wp:paragraph -->",
        'post_date' => gmdate('Y-m-d H:i:s', 1400000000 + $number * 86400),
    ]);
}
$wpdb->query('COMMIT');
flush_rewrite_rules();
wp_insert_term('Stem cells', 'post_tag');
wp_insert_term('Research', 'category');
echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'newswatch'])[0];
