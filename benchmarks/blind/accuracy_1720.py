# piece: accuracy
# truth: wrong
# function: accuracy_logits
# mistake: logits are compared with one half, which is sigma(z) > 0.62
# line: 11
# style: chatbot
import numpy as np

def accuracy_logits(z, y):
    """Accuracy for a network that returns logits."""
    decision = z > 0.5
    return (decision == y).mean()
