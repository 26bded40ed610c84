"""Everything that knows Streamlit: the frame around the pages and the web server's edge."""
