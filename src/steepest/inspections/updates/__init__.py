"""Update rules of every layout: what they do to parameters for given gradients."""
