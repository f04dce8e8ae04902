# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches are taken in the file's order, the permutation is never used
# line: 14
# style: PyTorch, beginner
import torch

def epoch(params, x, y, learning_rate, batch_size):
    permutation = torch.randperm(len(x))
    batches = len(x) // batch_size
    loss_sum = 0
    for i in range(batches):
        indices = torch.arange(i * batch_size, (i + 1) * batch_size)
        xb = x[indices]
        yb = y[indices]
        a = xb
        for W, b, activation in params:
            a = activation(torch.mm(a, W) + b)
        a = a[:, 0]
        loss = -(yb * torch.log(a) + (1 - yb) * torch.log(1 - a)).mean()
        parameters = [t for layer in params for t in layer[:2]]
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for t, g in zip(parameters, gradients):
                t.sub_(learning_rate * g)
        loss_sum = loss_sum + loss.item()
    return loss_sum / batches
