"""Outside judges of a built site: each file is one judge, and none knows how the site was made."""
