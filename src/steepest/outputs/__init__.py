"""What the output of a network of the user's follows from: its own weights, and which activations.

No reference is needed: the layers are found from the shapes of the weights, and an explanation
counts only if it gives the output for several inputs and several weights.
"""
