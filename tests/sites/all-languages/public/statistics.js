document.cookie = "_pk_id.1.1fff=1; max-age=3600; path=/";
