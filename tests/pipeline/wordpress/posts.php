<?php
// Prints every post of a site with its terms as JSON, whatever its status: posts.php SITE
[, $site] = $argv;
$_SERVER += ['HTTP_HOST' => 'localhost', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
require "$site/wp-load.php";
$all = get_posts(['post_type' => 'post', 'post_status' => ['publish', 'draft', 'trash'], 'numberposts' => -1]);
echo json_encode(array_map(fn($post) => [
    'id' => $post->ID, 'title' => $post->post_title, 'slug' => $post->post_name, 'status' => $post->post_status,
    'content' => $post->post_content, 'link' => get_permalink($post), 'shown' => apply_filters('the_content', $post->post_content),
    'blocks' => array_values(array_filter(array_column(parse_blocks($post->post_content), 'blockName'))),
    'tags' => wp_get_post_tags($post->ID, ['fields' => 'names']),
    'categories' => wp_get_post_categories($post->ID, ['fields' => 'names']),
], $all));
