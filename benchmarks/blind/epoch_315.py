# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are not cleared, they add up from batch to batch
# line: 19
# style: PyTorch, loop by hand
import torch
import torch.nn.functional as F

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = F.binary_cross_entropy(z.squeeze(-1), y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, h in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
        losses.append(loss.item())
    return sum(losses) / len(losses)
