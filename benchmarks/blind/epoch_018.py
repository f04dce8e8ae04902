# piece: epoch
# truth: wrong
# function: epoch
# mistake: the full data are used in every batch instead of the batch's rows
# line: none
# style: torch, course template
import torch

def epoch(params, x, y, learning_rate, batch_size):
    """Train one epoch and return the parameters and the mean loss."""
    indices = torch.randperm(x.shape[0])
    losses = []
    for start in range(0, x.shape[0] - batch_size + 1, batch_size):
        batch = indices[start:start + batch_size]
        x_batch = x[indices]
        y_batch = y[indices]
        y_hat = x_batch
        for W, b, activation in params:
            y_hat = activation(y_hat @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(y_hat[:, 0], y_batch)
        for W, b, _ in params:
            W.grad = None
            b.grad = None
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
        losses.append(float(loss))
    return params, sum(losses) / len(losses)
