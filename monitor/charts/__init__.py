"""From a table to a plotly figure. The only package that knows plotly."""
