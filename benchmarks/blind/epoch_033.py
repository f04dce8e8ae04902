# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, loss and accuracy, gradients cleared before backward
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    n = len(x) // batch_size
    loss_sum = accuracy_sum = 0.0
    for k in range(n):
        rows = order[k * batch_size:(k + 1) * batch_size]
        y_hat = x[rows]
        for W, b, activation in params:
            W.grad = b.grad = None
            y_hat = activation(y_hat @ W + b)
        y_hat = y_hat.squeeze(-1).clamp(torch.finfo(x.dtype).eps, 1 - torch.finfo(x.dtype).eps)
        loss = -(y[rows] * y_hat.log() + (1 - y[rows]) * (1 - y_hat).log()).mean()
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
        loss_sum += loss.item()
        accuracy_sum += ((y_hat >= 0.5) == (y[rows] == 1)).double().mean().item()
    return loss_sum / n, accuracy_sum / n
