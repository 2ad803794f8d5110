"""YAML as people write it: read strictly, with places; written and edited as text, nothing else touched."""
