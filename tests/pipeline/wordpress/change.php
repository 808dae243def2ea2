<?php
// Edits, deletes, hides, publishes and adds posts by their slugs, as JSON says: change.php SITE '{"edit": [], "delete": [] ...}'
[, $site, $json] = $argv;
$_SERVER += ['HTTP_HOST' => 'localhost', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
require "$site/wp-load.php";
$wanted = json_decode($json, true);
$number = fn($slug) => get_page_by_path($slug, OBJECT, 'post')->ID;
foreach ($wanted['edit'] ?? [] as $slug) {
    wp_update_post(['ID' => $number($slug), 'post_content' => "<p>$slug says it otherwise.</p>"]);
}
foreach ($wanted['delete'] ?? [] as $slug) wp_trash_post($number($slug));
foreach ($wanted['hide'] ?? [] as $slug) wp_update_post(['ID' => $number($slug), 'post_status' => 'private']);
foreach ($wanted['publish'] ?? [] as $slug) wp_publish_post($number($slug));
foreach ($wanted['add'] ?? [] as $slug) {
    wp_insert_post(['post_title' => $slug, 'post_name' => $slug, 'post_status' => 'publish', 'post_author' => 1,
        'post_content' => '<p>New words.</p>', 'post_date' => gmdate('Y-m-d H:i:s', 1500000000)]);
}
