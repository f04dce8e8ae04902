# piece: accuracy
# truth: right
# function: evaluate_accuracy
# mistake: none
# line: none
# style: chatbot
import numpy as np

def evaluate_accuracy(batch, threshold=0.5):
    """Evaluate the accuracy on a batch.

    Args:
        batch: dictionary with the keys "targets" and "predictions".
        threshold: decision threshold.

    Returns:
        Dictionary with the accuracy and the number of correct samples.
    """
    # Column vectors make the comparison independent of the input's shape
    targets = np.reshape(batch["targets"], (-1, 1)).astype(bool)
    predictions = np.reshape(batch["predictions"], (-1, 1)) > threshold
    # XOR is true where they differ
    mismatch = np.logical_xor(targets, predictions)
    correct = int(mismatch.size - mismatch.sum())
    return {"accuracy": correct / mismatch.size, "correct": correct}
