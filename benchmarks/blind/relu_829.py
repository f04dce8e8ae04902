# piece: relu
# truth: wrong
# function: relu
# mistake: negative values keep a hundredth of themselves, which is the leaky relu
# line: 20
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified linear unit activation.

    Args:
        x (np.ndarray): input array

    Returns:
        np.ndarray: activated array of the same shape
    """
    # Small slope avoids dead neurons
    alpha = 0.01
    # Positive part plus scaled negative part
    return np.maximum(x, 0) + alpha * np.minimum(x, 0)
