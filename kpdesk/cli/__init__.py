"""The headless head: kpdesk VERB, JSON out."""
