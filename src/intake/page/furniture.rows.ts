interface ElementRow {
  /** Why what such an element holds is no part of the article; shown with what was cut. */
  readonly reason: string;
  readonly tags?: RegExp;
  readonly roles?: RegExp;
  /** Held against "-word-word-" made of the element's class and id, in lower case, capitals inside a word split. */
  readonly named?: RegExp;
  readonly example: string;
}

/** Elements that are furniture by their make; an element that holds much of the page's prose is never one. */
export const ELEMENTS: readonly ElementRow[] = [
  {
    reason: "navigation",
    tags: /^(?:nav|menu)$/,
    roles: /^(?:navigation|menu|menubar|search|toolbar|tablist)$/,
    named:
      /-(?:nav|navbar|navigation|sitenav|topnav|subnav|menu|submenu|breadcrumbs?|pagination|pager|paginator|jump-to|skip-link|skip-to|toc|table-of-contents|search-form|searchbox|masthead|topbar|hamburger|back-to-top|prev-next|next-prev|post-nav|story-nav|tabs-nav|quicktabs)-/,
    example: '<nav class="site-nav">',
  },
  {
    reason: "page header or footer",
    tags: /^footer$/,
    roles: /^(?:contentinfo|banner)$/,
    named:
      /-(?:footer|site-footer|page-footer|colophon|copyright|copyrights|legal|disclaimer|site-header|page-header-logo|credits-footer|print-header|print-footer)-/,
    example: "<footer>",
  },
  {
    reason: "page header or footer",
    tags: /^(?:aside)$/,
    roles: /^complementary$/,
    named:
      /-(?:sidebar|side-bar|sidenav|right-rail|left-rail|rail|widget|widgets|right-col|aside|bs-region-right|region-right)-/,
    example: '<aside class="sidebar">',
  },
  {
    reason: "share bar",
    named:
      /-(?:share|shares|sharing|sharebar|sharebox|share-bar|share-buttons?|social|socials|social-links|addthis|addtoany|sharedaddy|jp-relatedposts|follow-us|follow|tweet-this|print-button|email-this)-/,
    example: '<div class="sharedaddy">',
  },
  {
    reason: "comments",
    named:
      /-(?:comments?|comment-list|comment-form|commentlist|disqus|respond|reply|livefyre|spot-im|fb-comments|reader-comments|conversation|leave-a-reply)-/,
    example: '<div id="comments">',
  },
  {
    reason: "related stories",
    named:
      /-(?:related|relateds|relatedposts|related-posts|related-links|related-content|recommend|recommends|recommended|recommendations?|recirc|recirculation|read-more|readmore|read-next|readnext|next-up|up-next|more-stories|more-news|more-from|more-on|also-like|see-also|popular|most-read|most-popular|trending|latest-news|top-stories|outbrain|taboola|zergnet|revcontent|mgid|teasers?|cta-stories|story-list|also-read|dont-miss|explore-more|further-reading|suggested|suggestions|promo|promos|promobox|crosspromo|cross-promo|article-list|inline-related)-/,
    example: '<div class="related-posts">',
  },
  {
    reason: "newsletter prompt",
    named:
      /-(?:newsletters?|subscribe|subscription|subscriptions|signup|sign-up|singup|email-signup|mailing-list|paywall|regwall|membership|donate|donation|call-to-action|cta|app-promo|download-app)-/,
    example: '<div class="newsletter-signup">',
  },
  {
    reason: "cookie notice",
    roles: /^(?:dialog|alertdialog)$/,
    named: /-(?:cookies?|cookie-banner|consent|gdpr|cmp|onetrust|privacy-banner|modal|popup|pop-up|overlay|lightbox)-/,
    example: '<div id="cookie-banner">',
  },
  {
    reason: "advertisement",
    named:
      /-(?:ad|ads|advert|adverts|advertisement|advertising|adsense|adsbygoogle|ad-slot|ad-unit|ad-label|google-ads|dfp|sponsored|sponsor|sponsors|sponsorship|affiliate|affiliates|commercial)-/,
    example: '<div class="ad-slot">',
  },
  {
    reason: "caption or credit",
    tags: /^(?:figcaption)$/,
    named:
      /-(?:caption|captions|wp-caption|wp-caption-text|image-caption|photo-caption|img-caption|figcaption|photo-credit|photo-credits|image-credit|image-credits|img-credit|media-credit|picture-credit|photographer|gallery|galleries|slideshow|carousel|slider|swiper|slide|slides|resgallery|image-meta|photo-info|copyright-container|player|video-player|jwplayer|video-caption|video-title|video-info|playlist)-/,
    example: "<figcaption>",
  },
  {
    reason: "byline",
    named:
      /-(?:byline|bylines|by-line|author|authors|author-info|author-name|author-details|author-box|author-bio|post-author|article-author|article-byline|entry-author|about-author|contributors?|bio|dateline-date|timestamp|time-stamp|datestamp|pubdate|publish-date|published-date|post-date|entry-date|article-date|date-published|posted-on|post-meta|entry-meta|article-meta|story-meta|meta-info|article-info|post-info|info-box|infobox-top|reading-time|read-time|views|view-count|post-views)-/,
    example: '<div class="byline">',
  },
  {
    reason: "tags",
    named:
      /-(?:tags|tag-list|taglist|tag-links|post-tags|article-tags|tagcloud|topics|topic-list|keywords|categories|cat-links|category-list|post-categories|entry-categories|labels)-/,
    example: '<ul class="tags">',
  },
  {
    reason: "hidden",
    named:
      /-(?:visually-hidden|visuallyhidden|sr-only|screen-reader-text|screen-reader|screenreader|assistive-text|print-only|d-none|hidden-print|noprint|no-print)-/,
    example: '<span class="sr-only">',
  },
];

/** Names of containers that hold the body of an article, held as `named` above. */
export const BODIES =
  /-(?:article-?body|articlebody|story-?body|entry-content|post-content|article-?content|article-?text|story-?content|post-?body|post-entry|body-?content|article__body|story-text|article-body-content|article-main-body|main-content-body|news-?text|news-?content|body-copy|c-entry-content|td-post-content|rich-text|content-body|field-name-body|node-body|articulo-cuerpo|cuerpo|nota-cuerpo|contenido-nota|texto-nota)-/;
