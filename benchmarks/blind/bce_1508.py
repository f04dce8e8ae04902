# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: exp(-z) without the absolute value: very negative logits count their loss twice or overflow
# line: 13
# style: chatbot
import numpy as np

def bce_with_logits(y, z):
    """Stable binary cross-entropy from logits."""
    y = np.asarray(y, dtype=float)
    z = np.asarray(z, dtype=float)
    loss = np.maximum(z, 0) - z * y + np.log1p(np.exp(-z))
    return loss.mean()
