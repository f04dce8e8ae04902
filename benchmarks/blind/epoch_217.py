# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, logits and autograd.grad
import torch

def epoch(params, x, y, learning_rate, batch_size):
    (W, b, h), = params
    full = len(x) - len(x) % batch_size
    total, count = 0.0, 0
    for rows in torch.randperm(len(x))[:full].chunk(full // batch_size):
        logits = (x[rows] @ W + b)[:, 0]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, y[rows])
        dW, db = torch.autograd.grad(loss, [W, b])
        W.data.add_(dW, alpha=-learning_rate)
        b.data.add_(db, alpha=-learning_rate)
        total += float(loss)
        count += 1
    return total / count
