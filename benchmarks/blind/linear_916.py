# piece: linear
# truth: wrong
# function: linear_forward_backward
# mistake: the gradient of the bias is the mean over the samples while those of x and w are sums
# line: 16
# style: chatbot
def linear_forward_backward(x, w, b, grad_z):
    """Forward and backward pass of a linear layer.

    grad_z is the derivative of the loss by the output z.
    Returns z and the gradients by x, w and b.
    """
    z = x @ w + b
    grad_x = grad_z @ w.T
    grad_w = x.T @ grad_z
    grad_b = grad_z.mean(axis=0)
    return z, grad_x, grad_w, grad_b
