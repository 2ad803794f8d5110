"""From a document's annex table to a draft of a plan file. Pure: a `Paper` in, a `Draft` out."""
